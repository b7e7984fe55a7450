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

/** Invented patient records: every value matters and none follows from another. */
public final class MedicalRows {
    private static final List<String> CONDITIONS = List.of(
            "hypertension",
            "type 2 diabetes",
            "asthma",
            "migraine",
            "hypothyroidism",
            "atrial fibrillation",
            "osteoarthritis",
            "anemia",
            "gout",
            "chronic kidney disease");
    private static final List<String> MEDICATIONS = List.of(
            "lisinopril 10 mg",
            "metformin 500 mg",
            "salbutamol inhaler",
            "levothyroxine 75 mcg",
            "apixaban 5 mg",
            "ibuprofen 400 mg",
            "iron sulfate 200 mg",
            "allopurinol 100 mg",
            "amlodipine 5 mg");
    private static final List<String> ALLERGIES = List.of("none", "penicillin", "latex", "peanuts", "sulfonamides");
    private static final List<String> NOTES = List.of(
            "Reports mild dizziness in the morning. Advised to measure blood pressure twice a day for two weeks and to"
                    + " bring the readings to the next visit; no change of medication for now.",
            "Stable since the last visit, sleeps well and has returned to work. Laboratory values to be repeated in"
                    + " three months, earlier if the swelling of the ankles comes back.",
            "Missed two appointments for lack of transport. Dose unchanged until the results of the blood test are"
                    + " back; social service informed and a telephone call arranged.",
            "Recovers well after the operation, walks with support. The wound is clean and dry, stitches to be removed"
                    + " on Friday, then physiotherapy three times a week.",
            "Shortness of breath on stairs and when lying flat. Referred to cardiology, appointment within ten days;"
                    + " to return at once if there is pain in the chest.");

    private MedicalRows() {}

    /**
     * The records.
     *
     * @param count how many
     * @param seed  decides all values but the ids
     * @return the rows
     */
    public static List<Row> records(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(patient(i, draw));
        }
        return List.copyOf(rows);
    }

    private static Row patient(int i, Draw draw) {
        return Row.builder()
                .put("patient_id", Text.format("P-%05d", 31_000 + 7 * i))
                .put("birth_year", draw.between(1935, 2005))
                .put("ward", "W" + draw.between(1, 6))
                .put("visit_date", Text.format("2024-01-%02d", draw.between(1, 28)))
                .put(
                        "vitals",
                        Row.builder()
                                .put("systolic", draw.between(95, 185))
                                .put("diastolic", draw.between(55, 110))
                                .put("heart_rate", draw.between(48, 130))
                                .put("temperature", draw.decimal(36, 40, 1))
                                .put("oxygen_saturation", draw.between(86, 100))
                                .build())
                .put("conditions", draw.someOf(CONDITIONS, draw.between(1, 4)))
                .put("medications", draw.someOf(MEDICATIONS, draw.between(1, 5)))
                .put("allergies", List.of(draw.oneOf(ALLERGIES)))
                .put("follow_up", Text.format("2024-02-%02d", draw.between(1, 28)))
                .put("notes", draw.oneOf(NOTES))
                .build();
    }
}
