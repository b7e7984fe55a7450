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
package dev.headroom.evals.workload.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Prints a double as Python's {@code repr} does: the fewest digits that read back as the same double, plain between
 * 1e-4 and 1e16. {@link Double#toString(double)} is not an alternative, because before Java 19 it does not always
 * find the fewest digits.
 */
final class PythonFloat {
    private static final int MOST_DIGITS = 17;
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int FIRST_SCIENTIFIC_EXPONENT = 16;

    private PythonFloat() {}

    static String print(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number " + number + " has no JSON form; it must be finite");
        }
        String sign = Double.compare(number, 0.0) < 0 ? "-" : "";
        return sign + (number == 0.0 ? "0.0" : magnitude(shortest(Math.abs(number))));
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (Double.compare(rounded.doubleValue(), number) == 0) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String magnitude(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent < LEAST_PLAIN_EXPONENT || exponent >= FIRST_SCIENTIFIC_EXPONENT) {
            return scientific(number.unscaledValue().toString(), exponent);
        }
        String plain = number.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String magnitude = Integer.toString(Math.abs(exponent));
        String padded = magnitude.length() < 2 ? "0" + magnitude : magnitude;
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + padded;
    }
}
