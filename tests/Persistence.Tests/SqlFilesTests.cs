using System.Text.RegularExpressions;
using Npgsql;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

/// <summary>About the SQL of every project of the platform, read from the source tree.</summary>
public sealed partial class SqlFilesTests
{
    /// <summary>Folders of projects that have SQL, such as <c>src/Worklist</c>.</summary>
    public static TheoryData<string> Projects { get; } = [.. Repository.Files("src", "*.sql").Select(Repository.Relative)
        .Where(file => file.Contains("/Data/", StringComparison.Ordinal))
        .Select(file => file[..file.IndexOf("/Data/", StringComparison.Ordinal)]).Distinct()];

    [Theory, MemberData(nameof(Projects))]
    public void Migrations_have_the_same_numbers_and_names_for_both_engines(string project)
    {
        var postgres = Names(project, "Data/Migrations/Postgres");
        Assert.Equal(postgres, Names(project, "Data/Migrations/SqlServer"));
        Assert.Equal(Enumerable.Range(1, postgres.Count).Select(number => $"{number:D3}"), postgres.Select(name => name[..3]));
        Assert.All(postgres, name => Assert.Matches(@"^\d{3}_[a-z0-9_]+\.sql$", name));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Every_statement_has_a_text_for_both_engines(string project)
    {
        foreach (var statement in Names(project, "Data/Sql").Select(name => StatementFile().Match(name)).GroupBy(match => match.Groups["name"].Value))
        {
            Assert.All(statement, match => Assert.True(match.Success, $"{project}: {match.Value} is not <Table>.<Act>[.postgres|.sqlserver].sql"));
            var engines = statement.Select(match => match.Groups["engine"].Value).Order(StringComparer.Ordinal).ToArray();
            Assert.True(engines is [""] or ["postgres", "sqlserver"], $"{project}: {statement.Key} has [{string.Join(", ", engines)}]");
        }
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_text_for_one_engine_says_why_in_its_first_line(string project)
    {
        foreach (var file in Repository.Files($"{project}/Data/Sql", "*.sql").Where(file => StatementFile().Match(Path.GetFileName(file)).Groups["engine"].Success))
            Assert.True(File.ReadLines(file).First().StartsWith("-- Per engine:", StringComparison.Ordinal), $"{Repository.Relative(file)} does not begin with '-- Per engine: why'");
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_file_holds_one_statement(string project)
    {
        foreach (var file in Repository.Files($"{project}/Data/Sql", "*.sql"))
            Assert.False(Comments().Replace(File.ReadAllText(file), "").TrimEnd().TrimEnd(';').Contains(';', StringComparison.Ordinal), $"{Repository.Relative(file)} holds more than one statement");
    }

    /// <summary>A misspelt column is found here and not by the first user of that page.</summary>
    [Theory, MemberData(nameof(Projects))]
    public async Task PostgreSQL_accepts_every_statement_against_the_migrated_schema(string project)
    {
        await using var fresh = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var connection = new NpgsqlConnection(fresh.ConnectionString);
        await connection.OpenAsync();
        foreach (var schema in WithReferences(project))
        {
            foreach (var file in Repository.Files($"{schema}/Data/Migrations/Postgres", "*.sql"))
                await ExecuteAsync(connection, File.ReadAllText(file), file);
        }
        foreach (var file in Repository.Files($"{project}/Data/Sql", "*.sql").Where(file => !file.EndsWith(".sqlserver.sql", StringComparison.Ordinal)))
        {
            var names = new List<string>();
            var sql = Parameter().Replace(IsNull().Replace(Comments().Replace(File.ReadAllText(file), ""), "false"), match =>
            {
                if (!names.Contains(match.Value))
                    names.Add(match.Value);
                return $"${names.IndexOf(match.Value) + 1}";
            });
            await ExecuteAsync(connection, $"prepare p as {sql}", file);
            await ExecuteAsync(connection, "deallocate all", file);
        }
    }

    [Fact]
    public void A_statement_that_two_assemblies_define_stops_the_start() =>
        Assert.Throws<InvalidOperationException>(() => new SqlCatalog(Engine.Postgres, [typeof(Database).Assembly, new Doubled(typeof(Database).Assembly)]));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, string file)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException exception) when (exception.SqlState is "42804" or "42P08" or "42P18")
        {
            // Bare "prepare" must guess the types that the driver sends; where it cannot (case, coalesce) the names have been checked.
        }
        catch (PostgresException exception)
        {
            Assert.Fail($"{Repository.Relative(file)}: {exception.MessageText} ({exception.SqlState})");
        }
    }

    /// <summary>The projects whose schemas are in one database with this one's, the most basic first.</summary>
    private static List<string> WithReferences(string project)
    {
        var found = new List<string>();
        Visit(project);
        return found;

        void Visit(string folder)
        {
            if (found.Contains(folder))
                return;
            foreach (var file in Directory.GetFiles(Repository.PathTo(folder), "*.csproj"))
            {
                foreach (Match reference in Reference().Matches(File.ReadAllText(file)))
                    Visit(Repository.Relative(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(Repository.PathTo(folder), reference.Groups["path"].Value)))!));
            }
            if (!found.Contains(folder))
                found.Add(folder);
        }
    }

    private static List<string> Names(string project, string folder) =>
        [.. Repository.Files($"{project}/{folder}", "*.sql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9]+\.[A-Za-z0-9]+)(\.(?<engine>postgres|sqlserver))?\.sql$")]
    private static partial Regex StatementFile();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex("@[A-Za-z][A-Za-z0-9]* is (not )?null")]
    private static partial Regex IsNull();

    [GeneratedRegex("@[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Parameter();

    [GeneratedRegex("<ProjectReference Include=\"(?<path>[^\"]+)\"")]
    private static partial Regex Reference();

    /// <summary>Another assembly with the same resources.</summary>
    private sealed class Doubled(System.Reflection.Assembly like) : System.Reflection.Assembly
    {
        public override string[] GetManifestResourceNames() => like.GetManifestResourceNames();

        public override Stream? GetManifestResourceStream(string name) => like.GetManifestResourceStream(name);

        public override System.Reflection.AssemblyName GetName() => like.GetName();
    }
}
