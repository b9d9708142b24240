package org.leadtoorder.crm.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;

/** Shares an amount out in proportion to weights so that the parts add up exactly: largest remainder, ties to the lower id. */
final class Allocation {
    private Allocation() {}

    /**
     * The parts of an amount.
     *
     * @param total the amount in minor units, any sign, not beyond the sum of the weights; the parts of −total are the negated parts of total
     * @param weights in proportion to which it is shared; any sign, their sum is not zero
     * @param ids who gets a left-over unit where remainders are equal: the lower id; unique
     * @return the parts in the order of the weights, each the exact share rounded up or down
     */
    static long[] allocate(long total, long[] weights, String[] ids) {
        var sum = 0L;
        var largest = 0L;
        for (var weight : weights) {
            sum += weight;
            largest = Math.max(largest, Math.abs(weight));
        }
        var parts = new long[weights.length];
        if (total == 0) return parts;
        var sign = sum < 0 ? -1 : 1;
        var amount = Math.abs(total);
        var whole = Math.abs(sum);
        var rests = new long[weights.length];
        // A product that cannot pass 63 bits stays a long; that is every document below some ten million.
        var small = bits(amount) + bits(largest) < Long.SIZE;
        var left = amount;
        for (var i = 0; i < weights.length; i++) {
            var weight = weights[i] * sign;
            if (small) {
                parts[i] = Math.floorDiv(amount * weight, whole);
                rests[i] = Math.floorMod(amount * weight, whole);
            } else divide(amount, weight, whole, parts, rests, i);
            left -= parts[i];
        }
        if (left > 0) giveRest(left, parts, rests, ids);
        if (total < 0) for (var i = 0; i < parts.length; i++) parts[i] = -parts[i];
        return parts;
    }

    private static int bits(long positive) {
        return Long.SIZE - Long.numberOfLeadingZeros(positive);
    }

    private static void divide(long amount, long weight, long whole, long[] parts, long[] rests, int i) {
        var divisor = BigInteger.valueOf(whole);
        var product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight));
        var rest = product.mod(divisor);
        rests[i] = rest.longValue();
        parts[i] = product.subtract(rest).divide(divisor).longValue();
    }

    /** The remainders add up to {@code left} wholes and each is below one, so more than {@code left} are above zero: nobody gets two. */
    private static void giveRest(long left, long[] parts, long[] rests, String[] ids) {
        var sorted = rests.clone();
        Arrays.sort(sorted);
        var least = sorted[sorted.length - (int) left];
        var tied = new ArrayList<Integer>();
        for (var i = 0; i < parts.length; i++)
            if (rests[i] > least) {
                parts[i]++;
                left--;
            } else if (rests[i] == least) tied.add(i);
        if (tied.size() > left) tied.sort((one, other) -> ids[one].compareTo(ids[other]));
        for (var i = 0; i < left; i++) parts[tied.get(i)]++;
    }
}
