package dev.vigil.delivery;

import io.smallrye.config.ConfigMapping;

/** How messages in quarantine are kept. */
@ConfigMapping(prefix = "vigil.quarantine")
public interface QuarantineConfig {

    /** AES key: 32 random bytes in base64. With a new key, what was kept under the old one can no longer be tried again. */
    String key();
}
