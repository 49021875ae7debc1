import { writeFileSync } from 'node:fs'
import { labelledSentences } from './statements/labelled.ts'
import { weightsFrom } from './statements/train.ts'
import { crossValidation } from './statements/validate.ts'
import { weightsPath, weightsText } from './statements/weights-file.ts'

const sentences = labelledSentences()
if (process.argv.includes('--validate')) for (const line of crossValidation(sentences)) process.stdout.write(`${line}\n`)
else writeFileSync(weightsPath, weightsText(weightsFrom(sentences)))
