using System.Reflection;

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

using Microsoft.Extensions.Configuration;

namespace LocalHosting;

internal sealed class LocalBuilder : IDistributedApplicationBuilder
{
    private readonly List<IResource> resources = [];

    private LocalBuilder(string directory, ConfigurationManager configuration, StateFolder state)
    {
        AppHostDirectory = directory;
        Configuration = configuration;
        State = state;
        Secrets = new KeptSecrets(state.SecretsFile);
    }

    public ConfigurationManager Configuration { get; }

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    public string AppHostDirectory { get; }

    internal IReadOnlyList<IResource> Resources => resources;

    internal StateFolder State { get; }

    internal KeptSecrets Secrets { get; }

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (resources.Any(known => string.Equals(known.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new DistributedApplicationException($"Two resources are called '{resource.Name}'.");
        resources.Add(resource);
        return new LocalResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(this);

    internal static LocalBuilder Create(string[] args, string? appHostDirectory = null)
    {
        if (args.Any(argument => argument is "--publisher" or "--operation" or "--step"
            || argument.StartsWith("--publisher=", StringComparison.Ordinal) || argument.StartsWith("--operation=", StringComparison.Ordinal)))
            throw new DistributedApplicationException("LocalHosting only runs. Publishing needs Aspire: build with -p:UseAspire=true.");

        var directory = appHostDirectory ?? WrittenDirectory();
        var configuration = new ConfigurationManager();
        configuration.SetBasePath(directory);
        configuration
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile("appsettings.Development.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args);

        var state = StateFolder.For(directory, configuration[LocalSettings.Data]);
        // AppHost.cs puts keys and uploads beside databases and broker, so that one folder is the whole state of a run.
        configuration[LocalSettings.Data] = state.Root;
        return new LocalBuilder(directory, configuration, state);
    }

    private static string WrittenDirectory() =>
        Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == "apphostprojectpath")?.Value
        ?? Directory.GetCurrentDirectory();
}

internal sealed record LocalResourceBuilder<T>(IDistributedApplicationBuilder ApplicationBuilder, T Resource) : IResourceBuilder<T>
    where T : IResource;

internal static class BuilderShorthand
{
    internal static IResourceBuilder<T> With<T>(this IResourceBuilder<T> builder, IResourceAnnotation annotation)
        where T : IResource
    {
        builder.Resource.Annotations.Add(annotation);
        return builder;
    }

    internal static IEnumerable<EndpointAnnotation> Endpoints(this IResource resource) =>
        resource.Annotations.OfType<EndpointAnnotation>();

    internal static int Replicas(this IResource resource) =>
        resource.Annotations.OfType<ReplicasAnnotation>().LastOrDefault()?.Count ?? 1;
}
