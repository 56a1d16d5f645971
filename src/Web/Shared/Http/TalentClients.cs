using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>Talent matters beside their cases: points, the zones' lists, staff, personal links.</summary>
public sealed class TalentClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Talent}";

    /// <param name="table"><c>graduate</c> or <c>work-permit</c>.</param>
    public Task<Answer<Points>> PointsAsync(string table, JsonObject body, CancellationToken cancellationToken) => SendAsync<Points>(HttpMethod.Post, $"{Root}/public/points/{table}", body, null, null, cancellationToken);

    public Task<Answer<Slice<ListingLine>>> ListingsAsync(string? zone, string? year, string? q, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<ListingLine>>(Query($"{Root}/public/listings", ("zone", zone), ("year", year), ("q", q), ("after", after)), cancellationToken);

    public Task<Answer<ListingLine>> ListingAsync(string number, CancellationToken cancellationToken) => GetAsync<ListingLine>($"{Root}/public/listings/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<ListingLine>>> OwnListingsAsync(CancellationToken cancellationToken) => GetAsync<Slice<ListingLine>>($"{Root}/listings", cancellationToken);

    public Task<Answer<ListingFile>> OwnListingAsync(string number, CancellationToken cancellationToken) => GetAsync<ListingFile>($"{Root}/listings/{Uri.EscapeDataString(number)}", cancellationToken);

    /// <summary>How the review of a title went; who voted how is not told.</summary>
    public Task<Answer<PanelOutcome>> PanelAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<PanelOutcome>($"{Root}/cases/{caseId}/panel", cancellationToken);

    public Task<Answer<Points>> AssessmentAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Points>($"{Root}/cases/{caseId}/assessment", cancellationToken);

    public Task<Answer<Slice<StaffLine>>> StaffAsync(string? state, string? after, CancellationToken cancellationToken) => GetAsync<Slice<StaffLine>>(Query($"{Root}/staff", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<StaffFile>> StaffMemberAsync(Guid id, CancellationToken cancellationToken) => GetAsync<StaffFile>($"{Root}/staff/{id}", cancellationToken);

    public Task<Answer<Slice<StaffDuty>>> DutiesAsync(CancellationToken cancellationToken) => GetAsync<Slice<StaffDuty>>($"{Root}/duties", cancellationToken);

    public Task<Answer<Invitation>> InvitationAsync(string token, CancellationToken cancellationToken) => GetAsync<Invitation>($"{Root}/public/invitations/{Uri.EscapeDataString(token)}", cancellationToken);

    /// <param name="act"><c>confirmation</c>, <c>conflict</c> or <c>vote</c>.</param>
    public Task<Answer<JsonObject>> AnswerInvitationAsync(string token, string act, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync<JsonObject>(HttpMethod.Post, $"{Root}/public/invitations/{Uri.EscapeDataString(token)}/{act}", body, null, null, cancellationToken);

    /// <inheritdoc cref="BondedClient.WriteAsync"/>
    public Task<Answer<JsonObject>> WriteAsync(string place, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<JsonObject>(HttpMethod.Post, $"{Root}/{place}", body, null, idempotencyKey, cancellationToken);
}

/// <summary>The same as offices and supervisors watch it.</summary>
public sealed class DeskTalentClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Talent}/desk";

    public Task<Answer<Slice<GraduateLine>>> GraduatesAsync(string? zone, string? year, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<GraduateLine>>(Query($"{Root}/graduates", ("zone", zone), ("year", year), ("after", after)), cancellationToken);

    public Task<Answer<Slice<IndustryFigures>>> StatisticsAsync(string? zone, string? year, CancellationToken cancellationToken) =>
        GetAsync<Slice<IndustryFigures>>(Query($"{Root}/statistics", ("zone", zone), ("year", year)), cancellationToken);

    /// <param name="unreviewed"><c>true</c>: only what nobody has reviewed this year.</param>
    public Task<Answer<Slice<ListingLine>>> ListingsAsync(string? zone, string? year, string? state, string? unreviewed, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<ListingLine>>(Query($"{Root}/listings", ("zone", zone), ("year", year), ("state", state), ("unreviewed", unreviewed == "true" ? unreviewed : null), ("after", after)), cancellationToken);

    public Task<Answer<ListingFile>> ListingAsync(string number, CancellationToken cancellationToken) => GetAsync<ListingFile>($"{Root}/listings/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<Quota>>> QuotasAsync(string? year, CancellationToken cancellationToken) => GetAsync<Slice<Quota>>(Query($"{Root}/quotas", ("year", year)), cancellationToken);

    /// <param name="version">That was read; 0 before there is one.</param>
    public Task<Answer<JsonObject>> SetQuotaAsync(string zone, int year, int version, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<JsonObject>(HttpMethod.Put, string.Create(CultureInfo.InvariantCulture, $"{Root}/quotas/{Uri.EscapeDataString(zone)}/{year}"), body, version, idempotencyKey, cancellationToken);

    public Task<Answer<Points>> AssessmentAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Points>($"{Root}/cases/{caseId}/assessment", cancellationToken);

    /// <summary>What the city got of a recommendation, masked.</summary>
    public Task<Answer<HttpResponseMessage>> OpenMunicipalFileAsync(Guid caseId, CancellationToken cancellationToken) => OpenAsync($"{Root}/cases/{caseId}/municipal-file?format=csv", cancellationToken);

    /// <summary>Both permits of a case side by side.</summary>
    public Task<Answer<Permits>> PermitsAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Permits>($"{Root}/cases/{caseId}/permits", cancellationToken);

    public Task<Answer<Panel>> PanelAsync(Guid caseId, CancellationToken cancellationToken) => GetAsync<Panel>($"{Root}/cases/{caseId}/panel", cancellationToken);

    public Task<Answer<Slice<StaffLine>>> StaffAsync(string? zone, string? expiring, string? reported, string? q, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<StaffLine>>(Query($"{Root}/staff", ("zone", zone), ("expiring", expiring), ("reported", reported), ("q", q), ("after", after)), cancellationToken);

    public Task<Answer<StaffFile>> StaffMemberAsync(Guid id, CancellationToken cancellationToken) => GetAsync<StaffFile>($"{Root}/staff/{id}", cancellationToken);

    public Task<Answer<Slice<ExportLine>>> ExportsAsync(string? after, CancellationToken cancellationToken) => GetAsync<Slice<ExportLine>>(Query($"{Root}/exports", ("after", after)), cancellationToken);

    public Task<Answer<HttpResponseMessage>> OpenExportAsync(string number, CancellationToken cancellationToken) => OpenAsync($"{Root}/exports/{Uri.EscapeDataString(number)}", cancellationToken);

    /// <inheritdoc cref="BondedClient.WriteAsync"/>
    public Task<Answer<JsonObject>> WriteAsync(string place, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<JsonObject>(HttpMethod.Post, $"{Root}/{place}", body, null, idempotencyKey, cancellationToken);
}
