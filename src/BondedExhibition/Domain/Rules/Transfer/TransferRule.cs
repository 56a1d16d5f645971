using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

/// <summary>A rule about goods that change the book or their channel.</summary>
internal abstract class TransferRule() : Rule<TransferForm>(typeof(BexTexts));

/// <summary>A rule about a longer storage.</summary>
internal abstract class StorageRule() : Rule<StorageExtensionForm>(typeof(BexTexts));
