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
package dev.headroom.evals.workload.data;

import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** Support tickets, each of which must be answered: there is no row to leave out. */
public final class TicketRows {
    private record Template(String subject, String description) {}

    private static final List<Template> TEMPLATES = List.of(
            new Template(
                    "Cannot sign in after reset",
                    "The reset link opens, but the new password is refused as soon as we try to use it."),
            new Template(
                    "Invoice shows the wrong tax",
                    "The last invoice was taxed at the old rate, so our accounting cannot book it."),
            new Template(
                    "Export never finishes",
                    "The export stays at 99 percent for hours and then starts again from the beginning."),
            new Template(
                    "Duplicate charge",
                    "The card was charged twice for one order. Please refund one of the two payments."),
            new Template(
                    "Webhook arrives late",
                    "Events reach our endpoint 40 minutes late, and some of them arrive out of order."),
            new Template(
                    "Dashboard is empty",
                    "All charts say that there is no data, although the same report worked yesterday."),
            new Template(
                    "Cannot add a colleague",
                    "The invitation mail is never delivered, also not to an address at another provider."),
            new Template(
                    "API answers 502", "Every third call to the search API fails; a second attempt mostly succeeds."),
            new Template(
                    "Wrong time zone in reports",
                    "Daily reports are cut at midnight UTC, so the evening counts for the wrong day."),
            new Template(
                    "Lost attachments",
                    "Files of old tickets cannot be opened; the page says that they never existed."),
            new Template(
                    "Mobile app closes itself",
                    "The app closes when a photo is added, and the text that was typed is gone."),
            new Template(
                    "Please delete our account",
                    "We move to another provider next month and need a confirmation in writing."),
            new Template(
                    "Cannot change the plan",
                    "The button to upgrade does nothing, in two browsers and with all extensions off."),
            new Template(
                    "Import skips rows",
                    "About 30 rows of the file are missing, and the summary does not mention them."),
            new Template(
                    "Two-factor code refused",
                    "Codes of the new phone are not accepted. The old phone has been given away."));
    private static final List<String> COMPANIES = List.of(
            "Harbor Freightways",
            "Linden Press",
            "Copperfield Foods",
            "Northgate Clinic",
            "Sable Optics",
            "Juniper Tours");
    private static final List<String> PLANS = List.of("free", "team", "business", "enterprise");
    private static final List<String> REGIONS = List.of("emea", "amer", "apac");
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
    private static final List<String> TAGS =
            List.of("billing", "login", "export", "api", "mobile", "import", "email", "reports");

    private TicketRows() {}

    /**
     * The tickets.
     *
     * @param count how many
     * @param seed  decides issue, customer, severity, dates and tags
     * @return the rows, with ids from TKT-20000
     */
    public static List<Row> tickets(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(ticket(20_000 + i, draw));
        }
        return List.copyOf(rows);
    }

    private static Row ticket(int id, Draw draw) {
        Template template = draw.oneOf(TEMPLATES);
        return Row.builder()
                .put("ticket_id", "TKT-" + id)
                .put("subject", template.subject())
                .put("description", template.description())
                .put("customer", customer(draw))
                .put("severity", draw.oneOf(SEVERITIES))
                .put("created_at", Text.format("2024-01-%02dT%02d:15:00Z", draw.between(1, 14), draw.between(0, 23)))
                .put("updated_at", Text.format("2024-01-%02dT%02d:45:00Z", draw.between(15, 28), draw.between(0, 23)))
                .put("tags", draw.someOf(TAGS, draw.between(1, 3)))
                .put("assignee", null)
                .build();
    }

    private static Row customer(Draw draw) {
        int number = draw.between(100, 999);
        return Row.builder()
                .put("id", "C-" + number)
                .put("email", "desk" + number + "@example.org")
                .put("company", draw.oneOf(COMPANIES))
                .put("plan", draw.oneOf(PLANS))
                .put("region", draw.oneOf(REGIONS))
                .put("since", draw.between(2015, 2023))
                .build();
    }
}
