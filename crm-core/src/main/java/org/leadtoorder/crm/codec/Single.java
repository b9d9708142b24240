package org.leadtoorder.crm.codec;

/** The form of a small value of one simple part, such as a label or an id: that of the part alone. */
record Single(Whole whole) implements Form {
    /** The shorter form, where a type may have it. */
    static Form of(Class<?> type) {
        var whole = Forms.whole(type);
        var single = type.isRecord()
                && whole.size() == 1
                && whole.part().type() instanceof Class<?> part
                && Leaves.of(part) != null
                && !(whole.form() instanceof Marked);
        return single ? new Single(whole) : whole;
    }

    @Override
    public Tree write(Object value) {
        return whole.form().write(whole.part().of(value));
    }

    @Override
    public Object read(Tree tree) {
        return whole.make(whole.form().read(tree));
    }
}
