using System.Text.Json.Nodes;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Acts;

/// <summary>Somebody wants to take a step.</summary>
/// <param name="Caller">Null when the law acts by itself (<see cref="Audience.System"/>).</param>
/// <param name="Version">What the caller last saw (<c>If-Match</c>).</param>
/// <param name="Detail">Goes into the timeline: reasons, items, note.</param>
internal sealed record ActRequest(Guid CaseId, Act Act, Audience By, Caller? Caller, int Version, JsonObject? Detail = null);
