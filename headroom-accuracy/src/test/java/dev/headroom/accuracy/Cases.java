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
package dev.headroom.accuracy;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases for tests. */
final class Cases {
    private Cases() {}

    /** 400 orders, far above the budget, with codes that nobody can guess; row 219's is asked for. */
    static NamedCase large() {
        return of("large", orders(400), "What is the code of order 219?", new Expected.Answer(List.of(code(219))));
    }

    /** Too short to be compressed. */
    static NamedCase small() {
        return of("small", "{\"code\":\"k-1\"}", "What is the code?", new Expected.Answer(List.of("k-1")));
    }

    static NamedCase of(String id, String text, String question, Expected expected) {
        return new NamedCase(
                "test",
                new EvalCase(
                        id,
                        List.of(new EvalCase.Result("shop.orders", "{\"day\": \"2024-05-01\"}", text)),
                        List.of(),
                        question,
                        expected));
    }

    static String orders(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"order\": " + i + ", \"code\": \"" + code(i)
                        + "\", \"note\": \"packed by hand, round " + (i * 7919 % 1000) + "\"}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    static String code(int order) {
        return Integer.toHexString((order + 11) * 0x9E3779B1);
    }
}
