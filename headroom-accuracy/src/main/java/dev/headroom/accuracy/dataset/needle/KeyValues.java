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
package dev.headroom.accuracy.dataset.needle;

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import dev.headroom.accuracy.dataset.Source;
import dev.headroom.evals.workload.data.Draw;
import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The key-value task of "Lost in the Middle: How Language Models Use Long Contexts" (Liu et al. 2023, section 3): a JSON
 * object of random UUIDs, and one key whose value is asked for. The places of the keys that are asked for go through
 * the object evenly: first, last, and between. Generated; the same on every call.
 */
public final class KeyValues implements Dataset {
    /** As in the paper's figures: the start, the end and what is in between, in steps of a fifth. */
    private static final int PLACES = 6;

    private static final long SEED = 20_230_706;

    private final int pairs;

    private KeyValues(int pairs) {
        this.pairs = pairs;
    }

    /**
     * The task of a size.
     *
     * @param pairs how many keys an object has; the paper has 75, 140 and 300
     * @return the data set
     * @throws IllegalArgumentException when there are fewer pairs than places to ask for
     */
    public static KeyValues of(int pairs) {
        if (pairs < PLACES) {
            throw new IllegalArgumentException("pairs must be at least " + PLACES + ", but is " + pairs);
        }
        return new KeyValues(pairs);
    }

    @Override
    public String name() {
        return "key-value-" + pairs;
    }

    @Override
    public Category category() {
        return Category.NEEDLE;
    }

    @Override
    public String description() {
        return "the value of one key among " + pairs + " random ones, at the start, the end and between";
    }

    @Override
    public Source source() {
        return Source.generated();
    }

    @Override
    public LoadedDataset load(LoadOptions options) {
        List<EvalCase> cases = new ArrayList<>();
        Draw draw = new Draw(SEED + pairs);
        for (int i = 0; i < options.limit(); i++) {
            cases.add(evalCase(i, draw));
        }
        return LoadedDataset.generated(cases);
    }

    private EvalCase evalCase(int number, Draw draw) {
        int place = (number % PLACES) * (pairs - 1) / (PLACES - 1);
        Row.Builder object = Row.builder();
        String key = "";
        String value = "";
        for (int i = 0; i < pairs; i++) {
            String name = uuid(draw);
            String text = uuid(draw);
            object.put(name, text);
            if (i == place) {
                key = name;
                value = text;
            }
        }
        String json = JsonText.write(object.build(), JsonStyle.INDENT2);
        return new EvalCase(
                name() + "-" + number + "-at-" + (place + 1),
                List.of(new EvalCase.Result("get_config", "{}", json)),
                List.of(),
                "What is the value of the key " + key + "? Answer with the value alone.",
                new Expected.Answer(List.of(value)));
    }

    private static String uuid(Draw draw) {
        ByteBuffer bytes = ByteBuffer.wrap(draw.bytes(16));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
