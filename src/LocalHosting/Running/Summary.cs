using System.Globalization;
using System.Text;
using System.Text.Json;

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>What a person, and a script, needs to know once everything is ready.</summary>
internal static class Summary
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal static string Table(LocalBuilder builder, TelemetryViewer? viewer, TimeSpan elapsed)
    {
        var rows = new List<(string Name, string Text)>();
        foreach (var resource in builder.Resources.OrderBy(resource => resource is not ProjectResource))
            rows.AddRange(RowsOf(resource, builder.State));
        rows.Add(("telemetry", viewer?.Words ?? Telemetry.GivenEndpoint ?? "none (LocalHosting:Viewer is off, and no OTEL_EXPORTER_OTLP_ENDPOINT)"));
        rows.Add(("logs", builder.State.Logs));
        rows.Add(("state", $"{builder.State.Root} (kept between runs)"));

        var width = rows.Max(row => row.Name.Length) + 2;
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"\nReady in {elapsed.TotalSeconds:0.0} s. Ctrl-C stops.\n\n");
        foreach (var (name, text) in rows)
            table.Append("  ").Append(name.PadRight(width)).Append(text).Append('\n');
        return table.ToString();
    }

    /// <summary>Addresses, process ids and logs for tests and measurements; gone when the run ends.</summary>
    internal static void WriteRunFile(Runner runner, LocalBuilder builder)
    {
        var run = new
        {
            processId = Environment.ProcessId,
            resources = runner.All.Where(running => running.Slots.Count > 0).ToDictionary(
                running => running.Resource.Name,
                running => Entry(EndpointsOf(running.Resource), running.Slots)),
            telemetry = runner.Viewer is { } viewer ? Entry(viewer.Endpoints, [viewer.Slot]) : null,
        };
        var fresh = builder.State.RunFile + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(run, Indented));
        File.Move(fresh, builder.State.RunFile, overwrite: true);
    }

    private static object Entry(IReadOnlyDictionary<string, string> endpoints, IReadOnlyList<ProcessSlot> slots) =>
        new { endpoints, processes = slots.Select(slot => new { name = slot.Name, id = slot.ProcessId, log = slot.LogFile }) };

    private static Dictionary<string, string> EndpointsOf(IResource resource) => resource.Endpoints().ToDictionary(
        endpoint => endpoint.Name, endpoint => new EndpointReference((IResourceWithEndpoints)resource, endpoint.Name).Url);

    private static IEnumerable<(string Name, string Text)> RowsOf(IResource resource, StateFolder state)
    {
        switch (resource)
        {
            case ProjectResource project:
                foreach (var endpoint in project.Endpoints().Where(endpoint => endpoint.IsExternal))
                    yield return (project.Name, UrlOf(project, endpoint));
                break;

            case RabbitMQServerResource { ManagementEndpoint.Exists: true } rabbit:
                yield return (rabbit.Name, $"{rabbit.ManagementEndpoint.Url}  {Login(rabbit.UserNameParameter?.Current ?? "guest", rabbit.PasswordParameter, state)}");
                break;

            case PostgresServerResource postgres:
                yield return (postgres.Name, $"localhost:{postgres.PrimaryEndpoint.Port}  {Login(postgres.UserNameParameter?.Current ?? "postgres", postgres.PasswordParameter, state)}");
                break;

            // Without the text, which has a password in it.
            case ConnectionStringParameterResource given:
                yield return (given.Name, $"existing, by ConnectionStrings:{given.Name}");
                break;

            // What AppHost.cs wants people to know is a described parameter: Aspire's dashboard lists those too.
            case ParameterResource { Secret: false, Description: { } description } parameter:
                yield return (parameter.Name, $"{parameter.Current}  ({description})");
                break;
        }
    }

    private static string UrlOf(ProjectResource project, EndpointAnnotation endpoint)
    {
        var url = new ResourceUrlAnnotation { Url = new EndpointReference(project, endpoint.Name).Url };
        foreach (var callback in project.Annotations.OfType<UrlCallbackAnnotation>().Where(callback => callback.EndpointName == endpoint.Name))
            callback.Callback(url);
        return url.DisplayText is null ? url.Url : $"{url.Url}  {url.DisplayText}";
    }

    private static string Login(string user, ParameterResource password, StateFolder state) =>
        $"user {user}, password: {password.Name} in {state.SecretsFile}";
}
