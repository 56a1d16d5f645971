using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Platform.Testing;

namespace Platform.SqlServerSyntax.Tests;

/// <summary>
/// What SQL Server would get is T-SQL: found by its own parser where no server is at hand. It checks the grammar, not the names.
/// </summary>
public sealed partial class SyntaxTests
{
    public static TheoryData<string> Files { get; } = [.. Repository.Files("src", "*.sql").Select(Repository.Relative)
        .Where(file => (file.Contains("/Data/Sql/", StringComparison.Ordinal) && !file.EndsWith(".postgres.sql", StringComparison.Ordinal))
            || file.Contains("/Data/Migrations/SqlServer/", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Files))]
    public void SQL_Server_understands(string file)
    {
        var (_, errors) = Parse(File.ReadAllText(Repository.PathTo(file)));
        Assert.True(errors.Count == 0, $"{file}: {string.Join("; ", errors.Select(error => $"line {error.Line}: {error.Message}"))}");
    }

    [Fact]
    public void The_parser_refuses_what_only_PostgreSQL_knows() =>
        Assert.NotEmpty(Parse("select id from cases limit 5").Errors);

    private static (TSqlFragment Script, IList<ParseError> Errors) Parse(string sql)
    {
        using var reader = new StringReader(ListParameter().Replace(sql, "in ($1)"));
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return (script, errors);
    }

    // "in @Ids" becomes a list of parameters before the server sees it.
    [GeneratedRegex(@"\bin (@[A-Za-z]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ListParameter();
}
