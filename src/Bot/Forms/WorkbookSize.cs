namespace ChatAssist.Bot.Forms;

/// <summary>How large a questionnaire may be: far above any that people answer, far below what fills the memory.</summary>
internal static class WorkbookSize
{
    /// <summary>Bytes of a file, before it is opened.</summary>
    public const long MostBytes = 20L << 20;

    /// <summary>Bytes of all parts of an .xlsx once unpacked.</summary>
    public const long MostUnpacked = 150L << 20;

    public const int MostColumns = 500;

    /// <summary>Cells of a sheet that hold something.</summary>
    public const int MostCells = 2_000_000;

    public const string InWords = "20 MB";
}
