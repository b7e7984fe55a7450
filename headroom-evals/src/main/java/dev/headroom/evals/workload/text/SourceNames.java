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
package dev.headroom.evals.workload.text;

import dev.headroom.evals.workload.data.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Paths and names of a made-up Java project. */
final class SourceNames {
    static final List<String> MODULES = List.of("billing", "catalog", "checkout", "identity", "search", "shipping");
    static final List<String> THINGS = List.of(
            "Account",
            "Basket",
            "Carrier",
            "Discount",
            "Invoice",
            "Ledger",
            "Order",
            "Parcel",
            "Price",
            "Refund",
            "Session",
            "Stock",
            "Tariff",
            "Voucher",
            "Warehouse");
    static final List<String> ROLES = List.of(
            "Client",
            "Controller",
            "Converter",
            "Factory",
            "Gateway",
            "Listener",
            "Mapper",
            "Repository",
            "Service",
            "Validator");
    private static final List<String> FOLDERS = List.of("api", "core", "events", "persistence", "web");

    private SourceNames() {}

    static String type(Draw draw) {
        return draw.oneOf(THINGS) + draw.oneOf(ROLES);
    }

    static String path(Draw draw, boolean test) {
        String module = draw.oneOf(MODULES);
        return module + "/src/" + (test ? "test" : "main") + "/java/com/example/shop/" + module + "/"
                + draw.oneOf(FOLDERS) + "/" + type(draw) + (test ? "Test" : "") + ".java";
    }

    /** Different paths, sorted. */
    static List<String> paths(int count, Draw draw) {
        TreeSet<String> paths = new TreeSet<>();
        while (paths.size() < count) {
            paths.add(path(draw, draw.chance(35)));
        }
        return new ArrayList<>(paths);
    }

    static String variable(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    /** A commit's name, abbreviated or whole. */
    static String hash(Draw draw, int digits) {
        StringBuilder hash = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            hash.append(Integer.toHexString(draw.between(0, 15)));
        }
        return hash.toString();
    }
}
