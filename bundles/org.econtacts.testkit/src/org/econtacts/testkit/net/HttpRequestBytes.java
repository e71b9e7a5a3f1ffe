package org.econtacts.testkit.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP/1.1 request as bytes, changed so that the server closes the connection after its reply. */
final class HttpRequestBytes {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final String END = "\r\n\r\n";

    private HttpRequestBytes() {}

    /** The next request; empty when the client has hung up. */
    static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                return whole(head.toString(StandardCharsets.ISO_8859_1), in);
            }
        }
        return new byte[0];
    }

    private static byte[] whole(String head, InputStream in) throws IOException {
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        String closing = head.replaceAll("(?im)^connection:.*\r\n", "").replace(END, "\r\nConnection: close" + END);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(closing.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Method and path. */
    static String firstLine(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf(" HTTP/"));
    }
}
