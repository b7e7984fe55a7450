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
package dev.headroom.spring.autoconfigure;

import dev.headroom.engine.ccr.RetrievalTool;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Exempts {@code headroom_retrieve} from the number of calls that Spring AI allows each tool in a turn, because a model
 * that reads much fetches much. Its calls still count towards the number of all calls in a turn, which ends a model
 * that fetches without end, and what the application says of the tool has precedence.
 */
final class ToolCallLimitsPostProcessor implements BeanPostProcessor {

    /** What Spring AI's properties say for "no limit". */
    private static final int UNLIMITED = -1;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof ToolCallingProperties properties) {
            Map<String, Integer> limits = new HashMap<>(properties.getLimits().getMaxCallsPerTool());
            limits.putIfAbsent(RetrievalTool.NAME, UNLIMITED);
            properties.getLimits().setMaxCallsPerTool(limits);
        }
        return bean;
    }
}
