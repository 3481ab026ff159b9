package dev.vigil.triage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** An assessment to read aloud: one sentence a line. */
@Provider
@Produces(MediaType.TEXT_PLAIN)
public class AssessmentText implements MessageBodyWriter<AssessmentView> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == AssessmentView.class;
    }

    @Override
    public void writeTo(
            AssessmentView assessment,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        to.write((String.join("\n", assessment.words()) + "\n").getBytes(UTF_8));
    }
}
