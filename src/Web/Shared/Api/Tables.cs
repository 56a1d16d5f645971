using System.Text.Json.Nodes;

namespace Platform.Web.Shared.Api;

/// <summary>What was read of a pasted or uploaded table.</summary>
/// <param name="Rows">As the grid's list holds them; null when nothing could be read.</param>
public sealed record ImportedRows(JsonArray? Rows, IReadOnlyList<ImportError> Errors);

/// <param name="Row">As the spreadsheet counts, from 1.</param>
public sealed record ImportError(int Row, string? Column, string? Code, string Title, string? Value);
