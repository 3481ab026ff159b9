package dev.vigil.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vigil.contract.ReferralId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A message as it came, before anybody understood it.
 *
 * @param key may be null
 * @param value may be null
 */
record RawMessage(Place place, long offset, byte[] key, Map<String, byte[]> headers, byte[] value) {

    private static final int ABSENT = -1;

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(bytes -> new String(bytes, UTF_8));
    }

    /** Whom it is about, if it says so in a form that can be read. */
    Optional<ReferralId> referral() {
        return readable(CloudEvent.SUBJECT, ReferralId::of);
    }

    Optional<Long> version() {
        return readable(CloudEvent.SEQUENCE, EventCodec::version);
    }

    private <T> Optional<T> readable(String header, Function<String, T> parse) {
        try {
            return header(header).map(parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Key, headers and value; the place is kept beside it. */
    byte[] content() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, key);
            write(out, value);
            out.writeInt(headers.size());
            for (var header : headers.entrySet()) {
                write(out, header.getKey().getBytes(UTF_8));
                write(out, header.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
        return bytes.toByteArray();
    }

    static RawMessage of(Place place, long offset, byte[] content) {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            var key = read(in);
            var value = read(in);
            var headers = new LinkedHashMap<String, byte[]>();
            for (var left = in.readInt(); left > 0; left--) {
                headers.put(new String(read(in), UTF_8), read(in));
            }
            return new RawMessage(place, offset, key, headers, value);
        } catch (IOException e) {
            throw new UncheckedIOException("a kept message is cut short", e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? ABSENT : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] read(DataInputStream in) throws IOException {
        var length = in.readInt();
        return length == ABSENT ? null : in.readNBytes(length);
    }
}
