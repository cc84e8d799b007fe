package se.arshjul.testkit;

import io.grpc.Channel;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.AbstractStub;
import java.lang.reflect.InvocationTargetException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.util.ClassUtils;

/** Makes every blocking stub of our contracts injectable in a test, unless the process has that stub itself. */
class StubRegistrar implements BeanDefinitionRegistryPostProcessor {

    private static final String CONTRACTS = "se.arshjul";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isIndependent();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(AbstractBlockingStub.class));
        for (var found : scanner.findCandidateComponents(CONTRACTS)) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (((ListableBeanFactory) registry).getBeanNamesForType(type, true, false).length == 0) {
                registry.registerBeanDefinition(type.getName(), stub(type, (ListableBeanFactory) registry));
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // everything is said while definitions are collected
    }

    private static <S> RootBeanDefinition stub(Class<S> type, ListableBeanFactory beans) {
        var definition = new RootBeanDefinition(
                type, () -> create(type, beans.getBean(GrpcChannelFactory.class).createChannel("default")));
        definition.setLazyInit(true);
        return definition;
    }

    private static <S> S create(Class<S> type, Channel channel) {
        try {
            var service = ClassUtils.resolveClassName(type.getName().replaceFirst("\\$.*", ""), null);
            AbstractStub<?> stub = (AbstractStub<?>)
                    service.getMethod("newBlockingStub", Channel.class).invoke(null, channel);
            return type.cast(stub);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException notGenerated) {
            throw new IllegalStateException(notGenerated);
        }
    }
}
