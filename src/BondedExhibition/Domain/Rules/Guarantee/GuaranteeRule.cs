using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>A rule about an application for a guarantee to be accepted.</summary>
internal abstract class GuaranteeRule() : Rule<GuaranteeForm>(typeof(BexTexts));

/// <summary>A rule about a waiver.</summary>
internal abstract class WaiverRule() : Rule<WaiverForm>(typeof(BexTexts));
