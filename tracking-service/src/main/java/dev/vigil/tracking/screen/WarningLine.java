package dev.vigil.tracking.screen;

/**
 * A rung that one clock passed for one referral, or for many at the same moment; or another thing to look into.
 *
 * @param key names it across updates
 * @param words what kind it is, for those who do not see its colour
 * @param look {@code over} for a breach, {@code soon} for a warning, else nothing
 * @param who the reference, or how many referrals
 * @param link to the case, or null where there are many
 * @param band null where there are many
 */
public record WarningLine(
        String key, String words, String look, String who, String link, BandTag band, String detail, Moment passed) {

    public boolean breach() {
        return look.equals("over");
    }

    public boolean warning() {
        return look.equals("soon");
    }
}
