type Choice = { readonly label: string; readonly accept: string; readonly onChoose: (file: File) => void }

/** One file to choose. The same file, mended, is seen as another choice. */
export function FileChoice({ label, accept, onChoose }: Choice) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onChoose(file)
        }}
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
