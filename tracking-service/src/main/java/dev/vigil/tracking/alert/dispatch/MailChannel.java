package dev.vigil.tracking.alert.dispatch;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends by the mail server, which takes a mail over or refuses it. */
@ApplicationScoped
class MailChannel implements Channel {

    private final Mailer mailer;
    private final DispatchConfig config;

    MailChannel(Mailer mailer, DispatchConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public String name() {
        return "MAIL";
    }

    @Override
    public void send(Dispatch dispatch) {
        mailer.send(Mail.withText(dispatch.address(), dispatch.subject(), dispatch.body())
                .setFrom(config.mailFrom())
                // The same however often it is sent: mail programs show a repeat once.
                .addHeader("Message-ID", "<" + dispatch.id() + "@vigil>")
                .addHeader("Auto-Submitted", "auto-generated"));
    }
}
