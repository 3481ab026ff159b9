package dev.vigil.delivery;

import java.util.Random;

/** Something that may happen to a consumer group. */
sealed interface Step {

    /** The owner takes in as many messages from each partition. */
    record Deliver(int messages) implements Step {}

    /** The owner's transaction breaks off at the event with this number, and another member takes over. */
    record Crash(int messages, int atEvent) implements Step {}

    /** Another member takes over, and the former owner does not know. */
    record TakeOver() implements Step {}

    /** A former owner goes on as if nothing had happened. */
    record Zombie(int messages) implements Step {}

    /** From now on the listener fails on one version of one referral. */
    record Poison(int referral, int version) implements Step {}

    /** The listener works again, and somebody asks for a redrive of everything. */
    record Heal() implements Step {}

    static Step any(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Crash(1 + random.nextInt(8), random.nextInt(8));
            case 1 -> new TakeOver();
            case 2 -> new Zombie(1 + random.nextInt(8));
            case 3 -> new Poison(random.nextInt(World.REFERRALS), 1 + random.nextInt(World.VERSIONS));
            case 4 -> new Heal();
            default -> new Deliver(1 + random.nextInt(6));
        };
    }
}
