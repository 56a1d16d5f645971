using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

// What the With… and WaitFor calls leave on a resource for the runner to read.

internal sealed record ProjectAnnotation(string ProjectPath, string TargetPath, LaunchProfile Profile) : IResourceAnnotation;

internal sealed record ReplicasAnnotation(int Count) : IResourceAnnotation;

internal sealed record WaitAnnotation(IResource Dependency) : IResourceAnnotation;

internal sealed record EnvironmentAnnotation(string Name, Func<CancellationToken, ValueTask<string?>> Value) : IResourceAnnotation;

internal sealed record ConnectionReferenceAnnotation(IResourceWithConnectionString Source, string Name) : IResourceAnnotation;

internal sealed record ServiceReferenceAnnotation(IResourceWithServiceDiscovery Source) : IResourceAnnotation;

internal sealed record HealthCheckAnnotation(string Path, int StatusCode, string? EndpointName) : IResourceAnnotation;

internal sealed record UrlCallbackAnnotation(string EndpointName, Action<ResourceUrlAnnotation> Callback) : IResourceAnnotation;

/// <summary>Data survives the run. Without it the folder is emptied at start, as a container without a volume would be.</summary>
internal sealed record KeptDataAnnotation : IResourceAnnotation;

/// <summary>What the generated Projects.&lt;Name&gt; classes tell in addition to Aspire's: which file to start.</summary>
public interface ILocalProject : IProjectMetadata
{
    string TargetPath { get; }
}
