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
package dev.headroom.engine.detect.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryProbeTest {

    private static final double ENOUGH = 0.6;

    private static double share(String text) {
        return BinaryProbe.look(List.of(text.split("\n", -1))).share();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eUK98iEG8IR3YvDzy012TccHIFEVmg+J8sbayuNEuzESRf1vhN+a18Wz0HasDo9TpzVsiJE/IPb3\nLbAi0k0KltrUPBYXwamOeBKeAyc3EGXQlYZPFa2guEbBwOvFNIrceZrfhJutBdShCsBEHqrutLSO\n+gsfCr2A6ZijWrpeoL2HmcE1DUOecYl6p1/eMTSkqnLgViisb+aKcz0RYaFdjq4rsELXlYrtsdWU\n1tES009mAvTecRDpk650IpI9fRcRZdwZBvY9V5l6CtMbOq5AgfQftHFlPj1XeoxBA/nMGYp/idga\n8qUAHEAXPxkj9xAs",
                "eUK98iEG8IR3YvDzy012TccHIFEVmg+J8sbayuNEuzESRf1vhN+a18Wz0HasDo9TpzVsiJE/IPb3LbAi0k0KltrUPBYXwamOeBKeAyc3EGXQlYZPFa2guEbBwOvFNIrceZrfhJutBdShCsBEHqrutLSO+gsfCr2A6ZijWrpeoL2HmcE1DUOecYl6p1/eMTSkqnLgViisb+aKcz0RYaFdjq4rsELXlYrtsdWU1tES009mAvTecRDpk650IpI9fRcRZdwZBvY9V5l6CtMbOq5AgfQftHFlPj1XeoxBA/nMGYp/idga8qUAHEAXPxkj9xAs",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\neUK98iEG8IR3YvDzy012TccHIFEVmg+J8sbayuNEuzESRf1vhN+a18Wz0HasDo9T\npzVsiJE/IPb3LbAi0k0KltrUPBYXwamOeBKeAyc3EGXQlYZPFa2guEbBwOvFNIrc\neZrfhJutBdShCsBEHqrutLSO+gsfCr2A6ZijWrpeoL2HmcE1DUOecYl6p1/eMTSk\nqnLgViisb+aKcz0RYaFdjq4rsELXlYrtsdWU1tES009mAvTecRDpk650IpI9fRcR\nZdwZBvY9V5l6CtMbOq5AgfQftHFlPj1XeoxBA/nMGYp/idga8qUAHEAXPxkj9xAs\n-----END RSA PRIVATE KEY-----",
                "7942bdf22106f0847762f0f3cb4d764dc7072051159a0f89f2c6dacae344bb311245fd6f84df9ad7\nc5b3d076ac0e8f53a7356c88913f20f6f72db022d24d0a96dad43c1617c1a98e78129e0327371065\nd095864f15ada0b846c1c0ebc5348adc799adf849bad05d4a10ac0441eaaeeb4b48efa0b1f0abd80\ne998a35aba5ea0bd8799c1350d439e71897aa75fde3134a4aa72e05628ac6fe68a733d1161a15d8e\nae2bb042d7958aedb1d594d6d112d34f6602f4de7110e993ae7422923d7d171165dc1906f63d5799\n7a0ad31b3aae4081f41fb471653e3d577a8c4103f9cc198a7f89d81af2a5001c40173f1923f7102c",
                "!function(e,t){function n0(r){return r[0]||(t.x0=e)}function n1(r){return r[1]||(t.x1=e)}function n2(r){return r[2]||(t.x2=e)}function n3(r){return r[3]||(t.x3=e)}function n4(r){return r[4]||(t.x4=e)}function n5(r){return r[5]||(t.x5=e)}function n6(r){return r[6]||(t.x6=e)}function n7(r){return r[7]||(t.x7=e)}function n8(r){return r[8]||(t.x8=e)}function n9(r){return r[9]||(t.x9=e)}function n10(r){return r[10]||(t.x10=e)}function n11(r){return r[11]||(t.x11=e)}function n12(r){return r[12]||(t.x12=e)}function n13(r){return r[13]||(t.x13=e)}}(a,b);",
                "\u0001\u0002\u0003\ufffd\ufffdab\u0000\u0000\u0000cd\u0004\ufffd",
                "Here it is:\neUK98iEG8IR3YvDzy012TccHIFEVmg+J8sbayuNEuzESRf1vhN+a18Wz0HasDo9TpzVsiJE/IPb3\nLbAi0k0KltrUPBYXwamOeBKeAyc3EGXQlYZPFa2guEbBwOvFNIrceZrfhJutBdShCsBEHqrutLSO\n+gsfCr2A6ZijWrpeoL2HmcE1DUOecYl6p1/eMTSkqnLgViisb+aKcz0RYaFdjq4rsELXlYrtsdWU\n1tES009mAvTecRDpk650IpI9fRcRZdwZBvY9V5l6CtMbOq5AgfQftHFlPj1XeoxBA/nMGYp/idga\n8qUAHEAXPxkj9xAs"
            })
    void takes(String text) {
        assertThat(share(text)).as(text).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "The pump was checked in March. Nobody found a fault, so it runs again.\n\nIn April the second one follows. It is older and needs a new valve.\n",
                "2026-03-02 10:15:20 INFO [main] shop.Main - started\n2026-03-02 10:15:21 WARN [main] low\n2026-03-02 10:15:22 INFO [main] done",
                "package shop;\n\nimport java.util.List;\n\nfinal class Cart {\n    private final List<String> items;\n\n    Cart(List<String> items) {\n        this.items = items;\n    }\n}",
                "diff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c",
                "src/A.java:12:    call(1);\nsrc/A.java:14:    call(2);\nsrc/B.java:3:    call(3);\nsrc/C.java:9:    call(4);\nsrc/D.java:1:    call();",
                "./src/Main.java\n./src/cart/Cart.java\n./src/cart/Item.java\n./docs/a.md\n./README.md",
                "<html>\n<body>\n<h1>Pumps</h1>\n<p>They run.</p>\n<p>They stop.</p>\n</body>\n</html>",
                "faa150a124b3c5c79bb88761a8db3f4101c2285b15bfebc216dc1bbefea1d7d6\neb097d6f8a24d972da420ea6bf863eed3fc037a33402f24978c7162f32c05b0c\nae3e0d3af691992d127a36331fa65c277b5c7fe8c981bccbb3d62ac078d352d4\nf74fcd4c5331fef7e25f4588654ba17697d3886f9d0b89f5c36658b87aa4f749\nd6f569ef0ef625cc17ef7578236f827b6184465f12825617a05dd82e2b3c2f87",
                "9512b6e7ac030faba9dfc2f8276bfac840a33d8c27dd39e08031bfbce6978736  file0.tar.gz\nad3afcb41e965d4c5bbde83f3748a9d7995feaf69f5a23365cc8b733888ac41b  file1.tar.gz\n4515f58a7eb5aacee523b4fe394d8a3339395e60d5c8414acb63575b6780bd96  file2.tar.gz\n0fe3d0c4a19efe99f70f61013777fb58eb65636c12e339914e45ef2d190db877  file3.tar.gz\n27ff09ada5a8b044291128af692066df71f8a13715d1276652c8fef222d86afa  file4.tar.gz",
                "4dfd897c-05fb-476e-a752-b0f8c1d13954\n66c5f0c0-7039-42e3-a749-0988e63fd167\nb83dbc6d-41b2-45de-ad94-729f5ef8195b\n87823f10-5c8d-498b-a66d-f840394e093a\n00b0fbbf-cddf-4358-a423-5ea0c87e8070",
                "src/main/java/org/example/shop/invoice/calculation/rounding/Part0\nsrc/main/java/org/example/shop/invoice/calculation/rounding/Part1\nsrc/main/java/org/example/shop/invoice/calculation/rounding/Part2\nsrc/main/java/org/example/shop/invoice/calculation/rounding/Part3\nsrc/main/java/org/example/shop/invoice/calculation/rounding/Part4\nsrc/main/java/org/example/shop/invoice/calculation/rounding/Part5",
                "THE_LONGEST_NAME_OF_A_CONSTANT_THAT_SOMEBODY_EVER_WROTE_0\nTHE_LONGEST_NAME_OF_A_CONSTANT_THAT_SOMEBODY_EVER_WROTE_1\nTHE_LONGEST_NAME_OF_A_CONSTANT_THAT_SOMEBODY_EVER_WROTE_2\nTHE_LONGEST_NAME_OF_A_CONSTANT_THAT_SOMEBODY_EVER_WROTE_3\nTHE_LONGEST_NAME_OF_A_CONSTANT_THAT_SOMEBODY_EVER_WROTE_4",
                "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
                "00000000: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n00000010: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n00000020: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n00000030: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n00000040: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............",
                "{\"a\":{\"b\":[1,2,{\"c\":\"d\"}]},\"k0\":\"v\",\"k1\":\"v\",\"k2\":\"v\",\"k3\":\"v\",\"k4\":\"v\",\"k5\":\"v\",\"k6\":\"v\",\"k7\":\"v\",\"k8\":\"v\",\"k9\":\"v\",\"k10\":\"v\",\"k11\":\"v\",\"k12\":\"v\",\"k13\":\"v\",\"k14\":\"v\",\"k15\":\"v\",\"k16\":\"v\",\"k17\":\"v\",\"k18\":\"v\",\"k19\":\"v\",\"k20\":\"v\",\"k21\":\"v\",\"k22\":\"v\",\"k23\":\"v\",\"k24\":\"v\",\"k25\":\"v\",\"k26\":\"v\",\"k27\":\"v\",\"k28\":\"v\",\"k29\":\"v\",\"k30\":\"v\",\"k31\":\"v\",\"k32\":\"v\",\"k33\":\"v\",\"k34\":\"v\",\"k35\":\"v\",\"k36\":\"v\",\"k37\":\"v\",\"k38\":\"v\",\"k39\":\"v\",\"k40\":\"v\",\"k41\":\"v\",\"k42\":\"v\",\"k43\":\"v\",\"k44\":\"v\",\"k45\":\"v\",\"k46\":\"v\",\"k47\":\"v\",\"k48\":\"v\",\"k49\":\"v\",\"k50\":\"v\",\"k51\":\"v\",\"k52\":\"v\",\"k53\":\"v\",\"k54\":\"v\",\"k55\":\"v\",\"k56\":\"v\",\"k57\":\"v\",\"k58\":\"v\",\"k59\":\"v\"}",
                "id,name,city\n1,Ann,Bonn\n2,Ben,Ulm\n3,Cy,Kiel",
                "= = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = ",
                "------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------"
            })
    void doesNotTake(String text) {
        assertThat(share(text)).as(text).isLessThan(ENOUGH);
    }
}
