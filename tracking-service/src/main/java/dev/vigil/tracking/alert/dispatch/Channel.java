package dev.vigil.tracking.alert.dispatch;

/** A way out of the house. */
interface Channel {

    /** As the rows name it. */
    String name();

    /** Returns once it has arrived, as far as this side can know. */
    void send(Dispatch dispatch) throws Exception;
}
