package org.leadtoorder.crm.example.jdbc.crash;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.value.Label;

/** The port to {@link Receiver}. */
final class HttpOrderToCash implements OrderToCash {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;

    HttpOrderToCash(String address) {
        this.address = address;
    }

    @Override
    public Answer handOver(OrderMessage message) {
        var reply = call(request(message.id())
                .PUT(BodyPublishers.ofString(message.order().value())));
        return switch (reply.statusCode()) {
            case 200 -> new Answer.Accepted(Label.of(reply.body()));
            case 503 -> new Answer.Later();
            default -> new Answer.Unknown();
        };
    }

    @Override
    public Option<Answer> lookup(String messageId) {
        var reply = call(request(messageId).GET());
        return reply.statusCode() == 200 ? Option.some(new Answer.Accepted(Label.of(reply.body()))) : Option.none();
    }

    private HttpRequest.Builder request(String message) {
        var path = URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(2));
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("no answer from order-to-cash", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
