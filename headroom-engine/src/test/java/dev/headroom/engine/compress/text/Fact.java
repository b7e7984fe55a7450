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
package dev.headroom.engine.compress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Something a text says in one sentence, a question that only this sentence answers and that has some of its words but
 * not all, and sentences that share words with the question and do not answer it.
 *
 * @param question in other words than the answer
 * @param answer the sentence
 * @param distractors sentences of the same words
 */
record Fact(String question, String answer, List<String> distractors) {

    private static final List<String> PEOPLE = List.of(
            "Priya", "Tomas", "Ingrid", "Wale", "Mei", "Oskar", "Leila", "Bruno", "Anouk", "Dmitri", "Sofia", "Kofi");

    private static final List<String> SYSTEMS = List.of(
            "ledger",
            "gateway",
            "booking engine",
            "mail relay",
            "search index",
            "warehouse scanner",
            "payroll export",
            "ticket desk",
            "map server",
            "billing portal",
            "sensor hub",
            "newsletter tool");

    private static final List<String> THINGS = List.of(
            "compressors",
            "badges",
            "toner cartridges",
            "harnesses",
            "test kits",
            "banners",
            "routers",
            "pallets",
            "lanyards",
            "fuses",
            "manuals",
            "filters");

    private static final List<String> PARTNERS =
            List.of("Norwind", "Halloway", "Brightfield", "Castor", "Elmquay", "Fjordline", "Greyford", "Ostrander");

    private static final List<String> MONTHS = List.of("January", "March", "May", "June", "September", "November");

    /** A fact of a seed. */
    static Fact of(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 7919);
        String person = pick(random, PEOPLE);
        String system = pick(random, SYSTEMS);
        String thing = pick(random, THINGS);
        String partner = pick(random, PARTNERS);
        String month = pick(random, MONTHS);
        int number = 11 + random.nextInt(880);
        int id = 20_000 + random.nextInt(70_000);
        return switch (Math.floorMod(seed, 20)) {
            case 0 ->
                new Fact(
                        "How long do we keep the records of the " + system + "?",
                        "The retention period of the " + system + " was set to " + number + " days.",
                        about(system, "keep", "records"));
            case 1 ->
                new Fact(
                        "Who is responsible for migrating the " + system + " and by when is it due?",
                        person + " will own the migration of the " + system + " and wants it finished by " + number % 28
                                + " " + month + ".",
                        about(system, "responsible", "due"));
            case 2 ->
                new Fact(
                        "Why did the customer of order " + id + " get the money back two times?",
                        "Order " + id + " was refunded twice because the retry job ran without a lock.",
                        about("customer", "money", "order " + (id + 1)));
            case 3 ->
                new Fact(
                        "What has to be pressed to restart the " + system + "?",
                        "To reset the " + system + ", hold the recessed button for " + number % 50
                                + " seconds until the amber light blinks.",
                        about(system, "restart", "pressed"));
            case 4 ->
                new Fact(
                        "What price was decided on for the " + thing + "?",
                        "We agreed that the " + thing + " will sell for " + number + " euros.",
                        about(thing, "price", "decided"));
            case 5 ->
                new Fact(
                        "When does the contract with " + partner + " expire?",
                        "The agreement with " + partner + " ends on " + number % 28 + " " + month
                                + " unless a side objects.",
                        about(partner, "contract", "when"));
            case 6 ->
                new Fact(
                        "Which value should max_idle_workers have when the " + system + " lags?",
                        "Set max_idle_workers to " + number % 40 + " if the " + system + " falls behind.",
                        about(system, "value", "workers"));
            case 7 ->
                new Fact(
                        "How fast do SEV-" + number % 9 + " tickets have to be answered?",
                        "Tickets tagged SEV-" + number % 9 + " get a first reply within " + number % 20 + " hours.",
                        about("tickets", "answered", "fast"));
            case 8 ->
                new Fact(
                        "Where are the replacement " + thing + " stored?",
                        "The north warehouse has spare " + thing + " on aisle " + number + ".",
                        about(thing, "stored", "replacement"));
            case 9 ->
                new Fact(
                        "What happened to attendance when the price of the " + thing + " rose?",
                        "Attendance fell by " + number % 60 + " percent after the fee for the " + thing + " went up.",
                        about(thing, "price", "happened"));
            default -> more(seed, person, system, thing, partner, number, id);
        };
    }

    private static Fact more(
            long seed, String person, String system, String thing, String partner, int number, int id) {
        return switch (Math.floorMod(seed, 20)) {
            case 10 ->
                new Fact(
                        "Which release removes the exporter of the " + system + "?",
                        "Version " + number % 9 + "." + number % 7 + " drops support for the " + system + " exporter.",
                        about(system, "release", "removes"));
            case 11 ->
                new Fact(
                        "Why should the " + system + " not be placed over the heater?",
                        "Do not mount the " + system + " above the heater, since readings drift past " + number
                                + " degrees.",
                        about(system, "placed", "should"));
            case 12 ->
                new Fact(
                        "Until when is the elevator in building " + partner + " out of service?",
                        person + " said that the lift in building " + partner + " stays closed until inspection number "
                                + number + ".",
                        about(partner, "service", "elevator"));
            case 13 ->
                new Fact(
                        "Is equipment such as " + thing + " paid for by the grant?",
                        "The grant covers travel, but it cannot be used for " + thing + ".",
                        about(thing, "paid", "equipment"));
            case 14 ->
                new Fact(
                        "What caused incident " + id + "?",
                        "It turned out that " + id + " came from an expired certificate on the " + system + ".",
                        about("incident", "caused", "incident " + (id - 3)));
            case 15 ->
                new Fact(
                        "How many people joined the training on the " + system + "?",
                        "In the end " + number + " participants attended the " + system + " workshop.",
                        about(system, "people", "training"));
            case 16 ->
                new Fact(
                        "What does " + partner + " want to be changed in the offer?",
                        partner + " asked us to lower the quote by " + number + " and to add two years of support.",
                        about(partner, "offer", "changed"));
            case 17 ->
                new Fact(
                        "Who voted against buying the " + thing + "?",
                        "Only " + person + " was opposed to purchasing the " + thing + ".",
                        about(thing, "voted", "buying"));
            case 18 ->
                new Fact(
                        "What is the limit of uploads to the " + system + "?",
                        "Files larger than " + number + " megabytes are rejected by the " + system + ".",
                        about(system, "uploads", "limit"));
            default ->
                new Fact(
                        "Which address should " + person + " send the " + thing + " to?",
                        person + " is to ship the " + thing + " to " + number + " Quarry Lane, second gate.",
                        about(thing, "address", "send"));
        };
    }

    private static List<String> about(String topic, String one, String other) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Somebody asked about the " + topic + " again, and nobody knew more.");
        sentences.add("There was a long talk about the " + topic + " that led nowhere.");
        sentences.add("The word " + one + " came up, but not for that.");
        sentences.add("We should talk about " + other + " and " + one + " some other day.");
        sentences.add("What the " + topic + " means for the other teams is open.");
        sentences.add("As for " + other + ", the notes of last week still hold.");
        sentences.add("The " + topic + " is fine, and so are the others.");
        sentences.add("One slide on the " + topic + " had a wrong picture.");
        sentences.add("He mixed up " + one + " and " + other + " at first.");
        sentences.add("Please read the page on the " + topic + " before you come.");
        return sentences;
    }

    private static String pick(SplittableRandom random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
