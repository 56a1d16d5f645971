using System.Net;
using System.Security.Cryptography;

using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

internal sealed class RunningProject : Running
{
    // Health is asked directly, never through a proxy that the machine's environment may name.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    private readonly RunContext run;
    private readonly ProjectAnnotation project;

    internal RunningProject(ProjectResource resource, RunContext run)
        : base(resource)
    {
        this.run = run;
        project = resource.Annotations.OfType<ProjectAnnotation>().Single();
        var replicas = resource.Replicas();
        Slots = [.. Enumerable.Range(0, replicas).Select(replica => new ProcessSlot(
            run, replicas == 1 ? resource.Name : $"{resource.Name}-{replica + 1}",
            cancellationToken => CommandAsync(replica, cancellationToken), cancellationToken => IsHealthyAsync(replica, cancellationToken)))];
    }

    internal override IReadOnlyList<ProcessSlot> Slots { get; }

    /// <summary>The built program itself: "dotnet run" would stay as a second process per service.</summary>
    private async Task<ChildCommand> CommandAsync(int replica, CancellationToken cancellationToken) =>
        new(DotnetHost(), [project.TargetPath], Path.GetDirectoryName(project.ProjectPath)!)
        {
            Environment = await EnvironmentAsync(replica, cancellationToken),
        };

    private async Task<Dictionary<string, string>> EnvironmentAsync(int replica, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(project.Profile.Environment)
        {
            ["ASPNETCORE_URLS"] = string.Join(';', Resource.Endpoints()
                .Select(endpoint => $"{endpoint.UriScheme}://localhost:{run.Ports.TargetsOf(endpoint)[replica]}")),
            ["DOTNET_LAUNCH_PROFILE"] = project.Profile.Name,
            ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
        };
        Telemetry.Describe(environment, Resource.Name, RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz", 8), run.TelemetryEndpoint);
        await References.AddAsync(environment, Resource, cancellationToken);
        return environment;
    }

    private async Task<bool> IsHealthyAsync(int replica, CancellationToken cancellationToken)
    {
        foreach (var check in Resource.Annotations.OfType<HealthCheckAnnotation>())
        {
            var endpoint = Resource.Endpoints().First(one => check.EndpointName is null || one.Name == check.EndpointName);
            if (!await AnswersAsync(new Uri($"http://localhost:{run.Ports.TargetsOf(endpoint)[replica]}{check.Path}"), check.StatusCode, cancellationToken))
                return false;
        }

        return true;
    }

    internal static async Task<bool> AnswersAsync(Uri uri, int status, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync(uri, cancellationToken);
            return answer.StatusCode == (HttpStatusCode)status;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            return false;
        }
    }

    internal static string DotnetHost()
    {
        if (Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet")
            return path;
        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, "dotnet") : "dotnet");
    }
}
