package org.leadtoorder.crm.example.jdbc.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Order-to-cash in a process of its own right, over HTTP: PUT hands a message over, GET asks after it. It outlives those who are
 * killed, answers some messages with an error after it took them, and is busy now and then.
 */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, Integer> arrivals = new ConcurrentHashMap<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** How often each message arrived that was taken; only the first time had an effect. */
    Map<String, Integer> arrivals() {
        return Map.copyOf(arrivals);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var message = URLDecoder.decode(call.getRequestURI().getRawPath().substring(1), StandardCharsets.UTF_8);
            if (call.getRequestMethod().equals("GET")) {
                var number = numbers.get(message);
                if (number == null) reply(call, 404, "");
                else reply(call, 200, number);
                return;
            }
            var turn = calls.incrementAndGet();
            if (turn % 7 == 0) {
                reply(call, 503, "");
                return;
            }
            arrivals.merge(message, 1, Integer::sum);
            var number = numbers.computeIfAbsent(message, unseen -> "OTC-" + (numbers.size() + 1) + "-" + turn);
            if (turn % 5 == 0) reply(call, 500, "");
            else reply(call, 200, number);
        }
    }

    private static void reply(HttpExchange call, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
