using LocalHosting;

using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

public class DistributedApplication
{
    private readonly LocalBuilder builder;

    internal DistributedApplication(LocalBuilder builder) => this.builder = builder;

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => LocalBuilder.Create(args);

    public void Run() => RunAsync().GetAwaiter().GetResult();

    public virtual async Task RunAsync(CancellationToken cancellationToken = default) =>
        Environment.ExitCode = await LocalRun.RunAsync(builder, cancellationToken);
}

public interface IDistributedApplicationBuilder
{
    ConfigurationManager Configuration { get; }

    DistributedApplicationExecutionContext ExecutionContext { get; }

    string AppHostDirectory { get; }

    ApplicationModel.IResourceBuilder<T> AddResource<T>(T resource)
        where T : ApplicationModel.IResource;

    DistributedApplication Build();
}

/// <summary>LocalHosting only runs; publishing needs Aspire.</summary>
public class DistributedApplicationExecutionContext
{
    internal DistributedApplicationExecutionContext()
    {
    }

    public bool IsPublishMode => !IsRunMode;

    public bool IsRunMode { get; } = true;
}

public class DistributedApplicationException : Exception
{
    public DistributedApplicationException()
    {
    }

    public DistributedApplicationException(string message)
        : base(message)
    {
    }

    public DistributedApplicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

public interface IProjectMetadata : ApplicationModel.IResourceAnnotation
{
    string ProjectPath { get; }
}

public interface IResourceWithServiceDiscovery : ApplicationModel.IResourceWithEndpoints;
