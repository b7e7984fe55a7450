/*
 * Copyright 2026 The Headroom Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
 * with the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */
package dev.headroom.accuracy.reading.data;

import dev.headroom.evals.workload.data.Draw;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows of the four shapes. No value has a comma, a quote or a line end, none is null or empty, and no text looks like a
 * number, so that a notation which cannot tell such values apart loses nothing by it.
 */
final class RowGenerator {
    static final List<String> STATUSES = List.of("open", "paid", "shipped", "returned");
    static final List<String> KINDS = List.of("indoor", "outdoor", "marine");
    static final List<String> CARRIERS = List.of("Northwind Lines", "Blue Heron", "Castor Post");
    static final List<String> LEVELS = List.of("INFO", "INFO", "INFO", "WARN", "ERROR");
    static final List<String> METHODS = List.of("GET", "PUT", "POST");
    static final List<String> JOBS = List.of("backup", "reindex", "report");
    static final List<String> SENSED = List.of(
            "humidity", "pressure", "carbon", "noise", "light", "wind", "rain", "salinity", "battery", "signal");

    private static final List<String> FIRST = List.of("Mara", "Tomas", "Ines", "Jonah", "Pia", "Emil", "Runa", "Otto");
    private static final List<String> LAST = List.of("Keller", "Aydin", "Holm", "Okafor", "Lindt", "Moreau", "Sato");
    private static final List<String> CITIES = List.of("Lyon", "Porto", "Gdansk", "Turku", "Ghent", "Graz", "Cork");
    /** One for each city. */
    private static final List<String> COUNTRIES =
            List.of("France", "Portugal", "Poland", "Finland", "Belgium", "Austria", "Ireland");

    private static final List<String> TAGS = List.of("fragile", "cold", "heavy", "express", "insured");
    private static final List<String> PHRASES = List.of(
            "waiting for a free connection of the primary database pool",
            "checking the signature of the upstream certificate chain",
            "reading the last snapshot of the replicated index");
    private static final List<String> NOTES = List.of(
            "handed over without a signature of the night shift",
            "seal number compared with the bill of lading",
            "waited for the crane on the eastern quay");
    private static final List<String> SERVICES = List.of("gateway", "billing", "search", "mailer");

    private RowGenerator() {}

    static List<Row> rows(Shape shape, int count, Draw draw) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    switch (shape) {
                        case UNIFORM -> order(i, draw);
                        case SPARSE -> sensor(i, draw);
                        case NESTED -> shipment(i, draw);
                        case SEMI_UNIFORM -> event(i, draw);
                    });
        }
        return rows;
    }

    private static Row order(int i, Draw draw) {
        int city = draw.between(0, CITIES.size() - 1);
        String id = "ORD-" + (10_400 + i * 3 + draw.between(0, 2));
        return Row.builder()
                .put("id", id)
                .put("customer", draw.oneOf(FIRST) + " " + draw.oneOf(LAST))
                .put("city", CITIES.get(city))
                .put("country", COUNTRIES.get(city))
                .put("status", draw.oneOf(STATUSES))
                .put("items", draw.between(1, 12))
                .put("total", draw.decimal(5, 900, 2))
                .put("gift", draw.chance(15))
                .put("placed", date(i))
                .put("link", "https://shop.example/orders/" + id + "/receipt")
                .build();
    }

    private static Row sensor(int i, Draw draw) {
        Row.Builder row = Row.builder()
                .put("id", "SEN-" + (2_000 + i * 3 + draw.between(0, 2)))
                .put("kind", draw.oneOf(KINDS));
        List<String> sensed = draw.someOf(SENSED, draw.between(0, 3));
        for (String name : SENSED) {
            if (sensed.contains(name)) {
                row.put(name, draw.decimal(1, 99, 1));
            }
        }
        return row.build();
    }

    private static Row shipment(int i, Draw draw) {
        Row size = Row.of("length", draw.between(10, 120), "width", draw.between(10, 80));
        List<Row> stops = new ArrayList<>();
        int count = draw.between(1, 3);
        for (int stop = 0; stop < count; stop++) {
            stops.add(Row.of(
                    "place",
                    draw.oneOf(CITIES),
                    "hours",
                    draw.between(1, 48),
                    "notes",
                    draw.someOf(NOTES, draw.between(0, 2))));
        }
        return Row.builder()
                .put("id", "SHP-" + (7_100 + i))
                .put("carrier", draw.oneOf(CARRIERS))
                .put("sender", Row.of("name", draw.oneOf(FIRST) + " " + draw.oneOf(LAST), "city", draw.oneOf(CITIES)))
                .put("parcel", Row.of("weight", draw.decimal(1, 40, 2), "size", size))
                .put("tags", draw.someOf(TAGS, draw.between(0, 2)))
                .put("stops", stops)
                .build();
    }

    private static Row event(int i, Draw draw) {
        Row details = switch (draw.between(0, 2)) {
            case 0 ->
                Row.of(
                        "method",
                        draw.oneOf(METHODS),
                        "status",
                        draw.oneOf(List.of(200, 200, 201, 404, 503)),
                        "duration",
                        draw.between(3, 900));
            case 1 -> Row.of("job", draw.oneOf(JOBS), "attempts", draw.between(1, 5));
            default -> Row.of("records", draw.between(0, 5_000), "database", "db-" + draw.oneOf(CITIES));
        };
        return Row.builder()
                .put("id", "EVT-" + (50_000 + i))
                .put("time", String.format(Locale.ROOT, "%sT%02d:%02d:%02dZ", date(i), i % 24, i * 7 % 60, i * 13 % 60))
                .put("level", draw.oneOf(LEVELS))
                .put("service", draw.oneOf(SERVICES))
                .put("message", message(draw))
                .put("details", details)
                .build();
    }

    private static String message(Draw draw) {
        String what = draw.oneOf(List.of("accepted after", "rejected after", "queued for"));
        return "batch " + draw.between(100, 999) + " " + what + " " + draw.oneOf(PHRASES) + " in " + draw.oneOf(CITIES);
    }

    private static String date(int i) {
        return String.format(Locale.ROOT, "2031-%02d-%02d", 1 + i / 28 % 12, 1 + i % 28);
    }
}
