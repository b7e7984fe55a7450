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

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCallsTest {
    private static final LoadOptions SAMPLE =
            LoadOptions.of(Map.of(), Path.of("none")).sample(true);

    @Test
    void putsTheRequestsOfBfclIntoAQueueAndAsksForOne() {
        EvalCase second = cases(Bfcl.parts().get(0)).get(1);

        assertThat(second.question()).contains("ticket T-1002").doesNotContain("Varnholm");
        assertThat(second.results().get(0).text())
                .contains("{\"ticket\":\"T-1002\",\"status\":\"open\","
                        + "\"request\":\"Book the route Keld-Varnholm for 2031-05-17 with 2 cars.\"}");
        assertThat(second.expected())
                .isEqualTo(new Expected.Calls(List.of(new EvalCase.Call(
                        "ferry_book", "{\"route\":[\"Keld-Varnholm\"],\"date\":[\"2031-05-17\"],\"cars\":[2]}"))));
    }

    @Test
    void givesToolsOfBfclTheTypesOfJsonSchema() {
        EvalCase first = cases(Bfcl.parts().get(0)).get(0);

        assertThat(first.tools()).singleElement().satisfies(tool -> {
            assertThat(tool.name()).isEqualTo("geometry_sail_area");
            assertThat(tool.parameters())
                    .startsWith("{\"type\":\"object\",\"properties\":{\"foot\":{\"type\":\"number\"")
                    .doesNotContain("dict", "float");
        });
    }

    @Test
    void expectsAllCallsOfAParallelRequest() {
        EvalCase first = cases(Bfcl.parts().get(2)).get(0);

        assertThat(((Expected.Calls) first.expected()).calls())
                .extracting(EvalCase.Call::arguments)
                .containsExactly(
                        "{\"port\":[\"Mirefold\"],\"count\":[5]}", "{\"port\":[\"Saltby Cross\"],\"count\":[2]}");
    }

    @Test
    void sortsTheApisOfToolBenchSoThatTheirOrderTellsNothing() {
        EvalCase first = cases(ToolBench.create()).get(0);

        String apis = first.results().get(0).text();
        assertThat(apis.indexOf("Ferry Board")).isLessThan(apis.indexOf("Harbour Charts"));
        assertThat(apis.indexOf("Harbour Charts")).isLessThan(apis.indexOf("Tide Tables"));
        assertThat(first.expected())
                .isEqualTo(new Expected.Calls(List.of(
                        new EvalCase.Call("select_api", "{\"tool\":[\"Tide Tables\"],\"api\":[\"Daily tides\"]}"),
                        new EvalCase.Call(
                                "select_api", "{\"tool\":[\"Harbour Charts\"],\"api\":[\"Chart of a bay\"]}"))));
    }

    @Test
    void choosesAnApiOnceThatToolBenchNamesTwice(@TempDir Path home) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = Files.createDirectories(options.folder().resolve("toolbench/test_instruction"));
        Files.writeString(folder.resolve("G1_instruction.json"), """
                [{"api_list":[{"category_name":"Sea","tool_name":"Tides | Tide API ","api_name":"/tides/:port",\
                "api_description":" ","required_parameters":[{"name":"port","type":"STRING","default":""}],\
                "optional_parameters":[],"method":"GET","template_response":"{\\"tide\\": \\"str"}],"query":"When is it high?",\
                "relevant APIs":[["Tides | Tide API ","/tides/:port"],["Tides | Tide API ","/tides/:port"]],"query_id":588}]
                """);

        EvalCase only = ToolBench.create().load(options).cases().get(0);

        assertThat(only.results().get(0).text())
                .isEqualTo("[{\"category\":\"Sea\",\"tool\":\"Tides | Tide API \",\"api\":\"/tides/:port\","
                        + "\"description\":\" \",\"required\":[\"port\"],\"optional\":[]}]");
        assertThat(only.expected())
                .isEqualTo(new Expected.Calls(List.of(new EvalCase.Call(
                        "select_api", "{\"tool\":[\"Tides | Tide API \"],\"api\":[\"/tides/:port\"]}"))));
    }

    @Test
    void givesEveryTypeOfBfclItsNameInJsonSchema(@TempDir Path home) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = options.folder().resolve("bfcl-simple");
        Files.createDirectories(folder.resolve("possible_answer"));
        Files.writeString(folder.resolve("BFCL_v4_simple_python.json"), """
                {"id":"p_0","question":[[{"role":"user","content":"Sail."}]],"function":[{"name":"sea.sail","description":"d",\
                "parameters":{"type":"dict","properties":{"type":{"type":"string"},"at":{"type":"tuple","items":{"type":"float"}},\
                "via":{"type":"list","items":{"type":"any"}},"fast":{"type":"bool","default":false}},"required":["type"]}}]}
                """);
        Files.writeString(
                folder.resolve("possible_answer/BFCL_v4_simple_python.json"),
                "{\"id\":\"p_0\",\"ground_truth\":[{\"sea.sail\":{\"type\":[\"sloop\"]}}]}\n");

        EvalCase only = Bfcl.parts().get(0).load(options).cases().get(0);

        assertThat(only.tools().get(0).parameters())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\"},"
                        + "\"at\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}},"
                        + "\"via\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},"
                        + "\"fast\":{\"type\":\"boolean\",\"default\":false}},\"required\":[\"type\"]}");
    }

    @Test
    void endsATrajectoryBeforeTheCallThatIsAskedFor() {
        EvalCase first = cases(TauBench.domains().get(0)).get(0);

        assertThat(first.results())
                .extracting(EvalCase.Result::tool)
                .containsExactly("get_reservation", "search_flights");
        assertThat(first.results().get(1).arguments()).contains("\"destination\":\"ORB\"");
        assertThat(first.question()).contains("user: Yes, please.").doesNotContain("POLICY", "Done.", "OST116");
        assertThat(first.tools()).extracting(EvalCase.Tool::name).contains("update_reservation");
        assertThat(first.expected())
                .isEqualTo(new Expected.Calls(List.of(new EvalCase.Call(
                        "update_reservation",
                        "{\"reservation_id\":[\"QX81ZB\"],\"flight_number\":[\"OST116\"],\"cabin\":[\"economy\"],"
                                + "\"fee\":[12.5]}"))));
    }

    @Test
    void leavesTrajectoriesOutThatFailed() {
        LoadedDataset loaded = TauBench.domains().get(0).load(SAMPLE);

        assertThat(loaded.cases()).extracting(EvalCase::id).containsExactly("0-0", "1-0", "3-0");
        assertThat(loaded.skipped()).isEqualTo(1);
    }

    private static List<EvalCase> cases(Dataset dataset) {
        return dataset.load(SAMPLE).cases();
    }
}
