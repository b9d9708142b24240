package org.leadtoorder.crm.example.quickstart.replay;

/** Is told how far a replay has come. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {
        @Override
        public void begin(long steps) {}

        @Override
        public void step() {}
    };

    /**
     * It begins.
     *
     * @param steps how many steps there will be
     */
    void begin(long steps);

    /** One step more was taken. */
    void step();
}
