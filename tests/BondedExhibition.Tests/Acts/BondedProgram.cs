using System.Diagnostics;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.BondedExhibition.Tests.Acts;

/// <summary>The service as the program it is, asked for one of its commands on the database of a host.</summary>
internal static class BondedProgram
{
    /// <param name="materials">A folder that exists.</param>
    public static async Task<(int Code, string Said)> RunAsync(ServiceHost<Program> host, string materials, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__bonded-exhibitions-db"] = host.ConnectionString!,
            ["ConnectionStrings__messaging"] = "amqp://guest:guest@127.0.0.1:1/",
            ["Database__Provider"] = nameof(Engine.Postgres),
            ["Keys__Path"] = TestKeys.Shared.Path,
            ["Materials__Path"] = materials,
        })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = $"{await output}{await error}";
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        return (process.ExitCode, said);
    }
}
