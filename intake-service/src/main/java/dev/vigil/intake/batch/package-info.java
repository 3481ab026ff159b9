/** Takes many referrals in one stream: each row has its own result, and what came is held against what was announced. */
package dev.vigil.intake.batch;
