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

/** Mails of a legal dispute between two invented companies, to be read one by one. */
public final class LegalMailRows {
    private static final List<String> OFFICES = List.of(
            "counsel",
            "litigation",
            "contracts",
            "compliance",
            "privacy",
            "records",
            "finance",
            "audit",
            "board",
            "procurement",
            "sales",
            "engineering",
            "security",
            "press",
            "tax",
            "insurance",
            "hr",
            "facilities",
            "ip");
    private static final List<String> SUBJECTS = List.of(
            "Draft settlement terms",
            "Retention of records",
            "Deposition schedule",
            "Privilege review",
            "Breach notice under section 9",
            "Escrow release",
            "Expert report",
            "Amended complaint",
            "Indemnity cap",
            "Source code inspection");
    private static final List<String> BODIES = List.of(
            "Please find our comments on %s. We cannot accept the wording of paragraph %d and ask for a call this"
                    + " week, before the other side reads anything into our silence.",
            "The other side asks for %s by Friday. Clause %d gives us ten days, so we should object today and offer a"
                    + " date at the end of the month instead.",
            "I have checked the file for %s. Exhibit %d is missing from both copies; please do not reply to them"
                    + " before we have found it or know who took it out.",
            "As agreed, %s stays confidential. Page %d must be redacted before anything leaves this office, and the"
                    + " log has to say who did it and when.",
            "Finance confirms the amount named in %s, see line %d of the annex. Keep this between us until the"
                    + " hearing is over; the auditors know about it.");
    private static final List<String> MATTERS =
            List.of("the supply agreement", "the second amendment", "the license audit", "the data room index");
    private static final List<String> FLAGS = List.of("privileged", "urgent", "follow-up", "redact");

    private LegalMailRows() {}

    /**
     * The mails.
     *
     * @param count how many
     * @param seed  decides everything but the ids
     * @return the rows
     */
    public static List<Row> mails(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(mail(i, draw));
        }
        return List.copyOf(rows);
    }

    private static Row mail(int i, Draw draw) {
        return Row.builder()
                .put("id", Text.format("MSG-%04d", 501 + 3 * i))
                .put(
                        "date",
                        Text.format(
                                "2023-11-%02dT%02d:%02d:00Z",
                                draw.between(1, 28), draw.between(7, 19), draw.between(0, 59)))
                .put("from", address(draw))
                .put("to", address(draw))
                .put(
                        "cc",
                        draw.someOf(OFFICES, draw.between(0, 3)).stream()
                                .map(LegalMailRows::at)
                                .toList())
                .put("subject", draw.oneOf(SUBJECTS))
                .put("body", Text.format(draw.oneOf(BODIES), draw.oneOf(MATTERS), draw.between(2, 98)))
                .put(
                        "attachments",
                        draw.chance(40) ? List.of(Text.format("exhibit-%03d.pdf", draw.between(1, 250))) : List.of())
                .put("flags", draw.someOf(FLAGS, draw.between(0, 2)))
                .build();
    }

    private static String address(Draw draw) {
        return at(draw.oneOf(OFFICES));
    }

    /** Every other office belongs to the other side. */
    private static String at(String office) {
        return office + (OFFICES.indexOf(office) % 2 == 0 ? "@alder-steel.example" : "@vantage-rail.example");
    }
}
