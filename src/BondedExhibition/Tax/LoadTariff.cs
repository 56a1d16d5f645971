using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Tables;

namespace Platform.BondedExhibition.Tax;

/// <summary>
/// <c>load-tariff &lt;file.csv&gt; --valid-from yyyy-mm-dd --source "…" [--complete]</c>: loads a table of goods, countermeasures or exchange rates; its
/// header tells which (<see cref="TableCommand"/>).
/// </summary>
internal static class LoadTariff
{
    private const string Verb = "load-tariff";

    public static bool IsAsked(string[] args) => args is [Verb, ..];

    public static Task<int> LoadTariffAsync(this WebApplication app, string[] args) => new TableCommand(typeof(TaxTexts)).RunAsync(app, args[1..], Read, async (table, cancellationToken) =>
    {
        var loaded = (await app.Services.GetRequiredService<TableLoading>().DoAsync(TableCsv.KindOf(table.Text)!.Value, table.Text, table.Entries, table.ValidFrom, table.Source, table.Complete, cancellationToken)).Value!;
        return new LoadedTable(loaded.Kind, loaded.Entries, loaded.ValidFrom, loaded.Digest);
    });

    private static (int Entries, IReadOnlyList<TableError> Errors)? Read(string text)
    {
        if (TableCsv.KindOf(text) is not { } kind)
            return null;
        var (entries, errors) = TableCsv.Read(kind, text);
        return (entries.Count, errors);
    }
}
