using System.Reflection;
using Platform.Persistence;
using Xunit.Sdk;
using Xunit.v3;

namespace Platform.Testing.Servers;

/// <summary>One body, a row per engine: <c>[Theory, EachEngine] public async Task …(Engine engine)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<Engine>().Select(engine => new TheoryDataRow(engine))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

public static class Engines
{
    /// <summary>An absent engine is skipped by name and counted, never passed over in silence.</summary>
    public static void SkipUnlessAvailable(Engine engine) =>
        Assert.SkipUnless(engine == Engine.Postgres || TestServers.SqlServer is not null, "SQL Server: ConnectionStrings__sqlserver-test is not set");
}
