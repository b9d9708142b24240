package org.leadtoorder.crm.example.benchmarks;

import io.vavr.control.Either;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A customer is planned who is there already, by name and address; nothing is kept of it. */
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx6g"})
public class DuplicateBenchmark extends Measured {
    private static final Origin.Registered ORIGIN =
            new Origin.Registered(Label.of("ERP"), FreeText.of("was there before"));

    @Param({"1000", "10000", "100000", "1000000"})
    int customers;

    private Company company;
    private RegisterCustomer again;
    private Context context;

    /** Registers the customers. */
    @Setup
    public void setUp() {
        company = new Company();
        for (var number = 0; number < customers; number++)
            company.take(new RegisterCustomer(new CustomerId("C-" + number), data(number), ORIGIN));
        again = new RegisterCustomer(new CustomerId("again"), data(customers / 2), ORIGIN);
        context = company.context();
    }

    /** Plans the same one again. */
    @Benchmark
    public Either<Rejection, Plan<Prospect>> plan() {
        return company.sales().plan(again, context);
    }

    private static MasterData data(int number) {
        return MasterData.builder()
                .organisation("Engine Works " + number)
                .email("office" + number + "@example.org")
                .build();
    }
}
