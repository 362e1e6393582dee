import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch on loopback, of its libraries alone: nothing is installed, nobody signs in. */
public class OpenSearchForTests extends Node {
  private OpenSearchForTests(Environment environment, List<Class<? extends Plugin>> plugins) {
    super(environment, plugins, true);
  }

  /** Takes the folder for its data, and the port. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "countersign-tests")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("http.type", "netty4")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            // As the smallest domains have it.
            .put("http.max_content_length", "10mb")
            .put("cluster.default.index.refresh_interval", "100ms")
            .put("cluster.minimum.index.refresh_interval", "100ms")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Node node =
        new OpenSearchForTests(
            new Environment(settings, home), List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, ReindexPlugin.class));
    node.start();
    Thread.currentThread().join();
  }
}
