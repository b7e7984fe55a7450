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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.spring.HeadroomToolCallingManager;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has every {@link ToolCallingManager} of the application answer calls of {@code headroom_retrieve}. */
final class ToolCallingManagerPostProcessor implements BeanPostProcessor {

    private final ObjectProvider<HeadroomEngine> engine;

    ToolCallingManagerPostProcessor(ObjectProvider<HeadroomEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof ToolCallingManager manager && !(bean instanceof HeadroomToolCallingManager)
                ? new EngineOnDemand(manager, engine::getObject)
                : bean;
    }

    /**
     * Asks for the engine when a tool is called. Asked for sooner, it would be made while the manager is, and a
     * listener that itself uses a model could not be part of it.
     */
    private record EngineOnDemand(ToolCallingManager delegate, Supplier<HeadroomEngine> engine)
            implements ToolCallingManager {

        @Override
        public List<ToolDefinition> resolveToolDefinitions(ToolCallingChatOptions chatOptions) {
            return delegate.resolveToolDefinitions(chatOptions);
        }

        @Override
        public ToolExecutionResult executeToolCalls(Prompt prompt, ChatResponse chatResponse) {
            return HeadroomToolCallingManager.wrap(delegate, engine.get()).executeToolCalls(prompt, chatResponse);
        }
    }
}
