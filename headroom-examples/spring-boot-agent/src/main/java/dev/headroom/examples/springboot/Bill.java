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
package dev.headroom.examples.springboot;

/**
 * What requests cost in input tokens.
 *
 * @param requests how many there were
 * @param without the tokens if Headroom were not there; a request that only fetches what was left out would not be
 *     there then either, and counts 0
 * @param sent the tokens that were sent, as the provider counted
 * @param retrievals how often the model fetched what was left out
 */
record Bill(int requests, long without, long sent, int retrievals) {

    static final Bill NONE = new Bill(0, 0, 0, 0);

    Bill plus(Bill other) {
        return new Bill(
                requests + other.requests, without + other.without, sent + other.sent, retrievals + other.retrievals);
    }
}
