using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Platform.Persistence;

/// <summary>
/// The statements and migrations embedded in a service's assemblies. <c>Data/Sql/X.sql</c> serves both engines;
/// <c>X.postgres.sql</c> and <c>X.sqlserver.sql</c> stand where one text cannot. A name that lacks an engine is a defect
/// and stops the start.
/// </summary>
public sealed partial class SqlCatalog
{
    private readonly FrozenDictionary<string, string> statements;

    public SqlCatalog(Engine engine, IReadOnlyList<Assembly> assemblies)
    {
        var suffix = engine == Engine.Postgres ? "postgres" : "sqlserver";
        var texts = assemblies.Distinct().SelectMany(Statements).ToList();
        if (texts.GroupBy(text => (text.Name, text.Engine)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Statement {twice.Key.Name} is defined by {twice.Count()} assemblies; one would hide the other.");
        statements = texts
            .GroupBy(text => text.Name)
            .ToFrozenDictionary(
                group => group.Key,
                group => (group.FirstOrDefault(text => text.Engine == suffix) ?? group.FirstOrDefault(text => text.Engine is null)
                    ?? throw new InvalidOperationException($"Statement {group.Key} has no text for {engine}.")).Sql);
        Migrations = [.. assemblies.Distinct().SelectMany(assembly => MigrationsOf(assembly, engine))];
    }

    /// <summary>In the order they are applied: assembly by assembly, then by number.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    public IEnumerable<string> Names => statements.Keys;

    public string this[string name] => statements.TryGetValue(name, out var sql) ? sql
        : throw new InvalidOperationException($"No statement named {name}; expected a file Data/Sql/{name}.sql.");

    private static IEnumerable<Statement> Statements(Assembly assembly) =>
        from resource in assembly.GetManifestResourceNames()
        let match = StatementName().Match(resource)
        where match.Success
        select new Statement(match.Groups["name"].Value, match.Groups["engine"] is { Success: true } e ? e.Value : null, Read(assembly, resource));

    private static IEnumerable<Migration> MigrationsOf(Assembly assembly, Engine engine) =>
        from resource in assembly.GetManifestResourceNames()
        let match = MigrationName().Match(resource)
        where match.Success && match.Groups["engine"].Value == engine.ToString()
        orderby match.Groups["number"].Value
        select new Migration(assembly.GetName().Name!, match.Groups["number"].Value, match.Groups["name"].Value, Read(assembly, resource));

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\.Data\.Sql\.(?<name>[^.]+\.[^.]+)(\.(?<engine>postgres|sqlserver))?\.sql$")]
    private static partial Regex StatementName();

    [GeneratedRegex(@"\.Data\.Migrations\.(?<engine>Postgres|SqlServer)\.(?<number>\d{3})_(?<name>[^.]+)\.sql$")]
    private static partial Regex MigrationName();

    private sealed record Statement(string Name, string? Engine, string Sql);
}

/// <summary>One forward step of a schema; applied once per database, identified by the assembly it came from and its number.</summary>
public sealed record Migration(string Source, string Number, string Name, string Sql);
