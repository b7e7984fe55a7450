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
package dev.headroom.accuracy.dataset.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TauBenchTest {
    private static final String BOOKING = "{\"berths\":[{\"pier\":\"P4\",\"day\":\"2031-04-02\"}],"
            + "\"payments\":[{\"id\":\"card_71\",\"amount\":40},{\"id\":\"gift_12\",\"amount\":2.5}],\"notes\":[]}";

    @TempDir
    private Path home;

    @Test
    void describesArgumentsDownToTheFieldsOfObjectsInLists() throws IOException {
        LoadedDataset loaded = load(trajectory(0, "Book pier P4 for 2031-04-02.", ""));

        EvalCase.Tool book = loaded.cases().get(0).tools().stream()
                .filter(tool -> tool.name().equals("book_berth"))
                .findFirst()
                .orElseThrow();
        assertThat(book.parameters())
                .isEqualTo("{\"type\":\"object\",\"properties\":{"
                        + "\"berths\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                        + "\"pier\":{\"type\":\"string\"},\"day\":{\"type\":\"string\"}}}},"
                        + "\"payments\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                        + "\"id\":{\"type\":\"string\"},\"amount\":{\"type\":\"number\"}}}},"
                        + "\"notes\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}");
    }

    @Test
    void leavesResultsOutThatAreEmpty() throws IOException {
        LoadedDataset loaded = load(trajectory(0, "Book pier P4 for 2031-04-02.", ""));

        EvalCase only = loaded.cases().get(0);
        assertThat(only.results()).extracting(EvalCase.Result::tool).containsExactly("get_user_details");
        assertThat(only.question()).endsWith("""
                user: Book pier P4 for 2031-04-02.

                Make the one call that comes next. Do not answer in words.""");
    }

    @Test
    void skipsWhatTheConversationSaysAlready() throws IOException {
        LoadedDataset loaded = load(trajectory(0, "Book P4, 2031-04-02: 40 by card_71, 2.5 by gift_12.", "")
                + "," + trajectory(1, "Book P4, 2031-04-02: 140 by card_71, 2.5 by gift_12.", "")
                + "," + trajectory(2, "Book pier P4.", BOOKING.replace("P4", "P9")));

        assertThat(loaded.cases()).extracting(EvalCase::id).containsExactly("1-0");
        assertThat(loaded.skipped()).isEqualTo(2);
    }

    @Test
    void readsRunsThatBrokeOffAndTasksWithoutActions() throws IOException {
        LoadedDataset loaded = load("""
                {"task_id":7,"reward":0.0,"info":{"error":"timed out","traceback":"at .."},"traj":[],"trial":0},
                {"task_id":8,"reward":1.0,"info":{"task":{"actions":[],"instruction":"i","outputs":[]}},
                "traj":[{"role":"user","content":"Hello"}],"trial":2}""");

        assertThat(loaded.cases()).isEmpty();
        assertThat(loaded.skipped()).isEqualTo(2);
    }

    /** Somebody books a berth, says this, and has tried this call before, if any. */
    private static String trajectory(int task, String said, String tried) {
        String failed =
                tried.isEmpty() ? "" : call("book_berth", tried) + result("book_berth", "Error: it does not add up");
        return "{\"task_id\":" + task
                + ",\"reward\":1.0,\"info\":{\"task\":{\"actions\":[{\"name\":\"book_berth\",\"kwargs\":"
                + BOOKING + "}],\"outputs\":[]}},\"traj\":[{\"role\":\"system\",\"content\":\"Be polite.\"},"
                + "{\"role\":\"user\",\"content\":\"" + said + "\"},"
                + call("get_user_details", "{\"user_id\":\"nell_rook\"}")
                + result("get_user_details", "{\"cards\": [\"card_71\"], \"gifts\": [\"gift_12\"], \"due\": 40}")
                + call("think", "{\"thought\":\"Both cards are needed.\"}")
                + result("think", "")
                + failed
                + call("book_berth", BOOKING)
                + "{\"role\":\"user\",\"content\":\"Thank you! ###STOP###\"}],\"trial\":0}";
    }

    private static String call(String tool, String arguments) {
        return "{\"content\":null,\"role\":\"assistant\",\"tool_calls\":[{\"function\":{\"arguments\":"
                + ToolResults.json(arguments) + ",\"name\":\"" + tool
                + "\"},\"id\":\"call_1\",\"type\":\"function\"}]},";
    }

    private static String result(String tool, String content) {
        return "{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"name\":\"" + tool + "\",\"content\":"
                + ToolResults.json(content) + "},";
    }

    private LoadedDataset load(String records) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = Files.createDirectories(
                options.folder().resolve("tau-bench-airline").resolve("historical_trajectories"));
        Files.writeString(folder.resolve("gpt-4o-airline.json"), "[" + records + "]\n");
        return TauBench.domains().get(0).load(options);
    }
}
