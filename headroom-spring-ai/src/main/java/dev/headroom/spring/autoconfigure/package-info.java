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
/**
 * Headroom in a Spring Boot application, without code. What {@code application.yaml} says under {@code headroom} flows
 * in, and the beans that the application has itself; the engine, both advisors, meters, an endpoint and a health
 * indicator flow out, and every injected {@code ChatClient.Builder} has the advisors. Start at {@link
 * dev.headroom.spring.autoconfigure.HeadroomAutoConfiguration}; the settings are in {@link
 * dev.headroom.spring.autoconfigure.HeadroomProperties}.
 */
@NullMarked
package dev.headroom.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
