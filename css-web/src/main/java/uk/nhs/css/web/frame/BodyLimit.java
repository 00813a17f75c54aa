package uk.nhs.css.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.web.security.AccessRules;
import uk.nhs.css.web.security.Problem;

/**
 * Takes no body that is larger than anything here can need. A file a little over its own limit is read and answered at its
 * field, with the form kept; from here on the server would fill its disk before any page was asked, so the answer is 413,
 * which names the file, its size and the limit.
 */
public class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long MEGABYTE = 1024L * 1024;

    /** A form with a file: five times the largest file. */
    static final long UPLOAD = 50 * MEGABYTE;

    /** Any other form. */
    static final long FORM = 2 * MEGABYTE;

    /** A call of REST. */
    static final long CALL = 20 * MEGABYTE;

    /** What is still read, and thrown away, so that the sender hears the answer and not a broken line. */
    private static final long PATIENCE = 500 * MEGABYTE;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]{1,200})\"");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        boolean call = AccessRules.isApi(request.getServletPath());
        boolean upload = isUpload(request);
        long most = call ? CALL : upload ? UPLOAD : FORM;
        long length = request.getContentLengthLong();
        if (length > most) {
            refuse(request, response, call, upload, most);
        } else if (call) {
            chain.doFilter(new Counted(request), response);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            // No browser sends a form without saying how long it is.
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, boolean call, boolean upload, long most)
            throws IOException {
        String size = inWords(request.getContentLengthLong());
        String name = readAndThrowAway(request.getInputStream(), upload);
        if (call) {
            Problem.write(response, 413, "Too large", sentence(size, most));
            return;
        }
        request.setAttribute(
                ErrorServlet.FAILURE,
                upload
                        ? new MalformedInput("file", name, "is " + size + " large", "Send a file of at most 10 MB.")
                        : new MalformedInput(
                                "form", "", "form is " + size + " large", "Send at most " + inWords(most) + "."));
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static String sentence(String size, long most) {
        return "The body is " + size + " large; at most " + inWords(most) + " are taken. Send it in parts.";
    }

    /** The name of the file, if it stands where browsers write it: before its content, after a few short fields. */
    private static String readAndThrowAway(InputStream body, boolean upload) throws IOException {
        byte[] beginning = body.readNBytes((int) MEGABYTE);
        byte[] bin = new byte[64 * 1024];
        long read = beginning.length;
        for (int more = body.read(bin); more >= 0 && read < PATIENCE; more = body.read(bin)) {
            read += more;
        }
        Matcher name = FILE_NAME.matcher(new String(beginning, StandardCharsets.UTF_8));
        return upload && name.find() ? name.group(1) : "";
    }

    /** {@code 12.3 MB}, rounded up, so that nothing over a limit is said to be at it. */
    public static String inWords(long bytes) {
        long tenths = (bytes * 10 + MEGABYTE - 1) / MEGABYTE;
        return tenths % 10 == 0 ? tenths / 10 + " MB" : tenths / 10 + "." + tenths % 10 + " MB";
    }

    /** The body of a call whose length was not said, or not truly. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int more = body.read(into, offset, length);
            count(Math.max(0, more));
            return more;
        }

        private void count(int more) {
            read += more;
            if (read > CALL) {
                throw new ClientErrorException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
